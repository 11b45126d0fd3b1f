"use client";

import { useMessages } from "@/lib/platform/i18n/locale-context";
import { qrSectionMessages } from "@/lib/qrcodes/section-messages";
import { SectionLinks } from "@/lib/ui/section-links";

const SECTIONS = ["codes", "bulk", "print", "reports"] as const;

type QrSectionsProps = { accountId: string; current: (typeof SECTIONS)[number] };

/** Leads from one page about the account's codes to the others. */
export function QrSections({ accountId, current }: QrSectionsProps) {
  const t = useMessages(qrSectionMessages);
  const codes = `/accounts/${accountId}/qrcodes`;
  const sections = SECTIONS.map((section) => ({
    href: section === "codes" ? codes : `${codes}/${section}`,
    name: t.sections[section],
    isCurrent: section === current,
  }));
  return <SectionLinks label={t.label} sections={sections} />;
}
