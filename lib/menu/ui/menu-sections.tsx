"use client";

import { usePathname } from "next/navigation";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionLinks } from "@/lib/ui/section-links";
import { menuSectionMessages } from "./section-messages";

const SECTIONS = ["editor", "history", "conditional", "clicks"] as const;

/** Leads from one page about the account's menu to the others. */
export function MenuSections({ accountId }: { accountId: string }) {
  const t = useMessages(menuSectionMessages);
  const pathname = usePathname();
  const menu = `/accounts/${accountId}/menu`;
  const sections = SECTIONS.map((section) => {
    const href = section === "editor" ? menu : `${menu}/${section}`;
    const isCurrent = pathname === href || (section !== "editor" && pathname.startsWith(`${href}/`));
    return { href, name: t.sections[section], isCurrent };
  });
  return <SectionLinks label={t.label} sections={sections} />;
}
