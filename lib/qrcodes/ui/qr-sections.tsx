"use client";

import Link from "next/link";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { qrSectionMessages } from "../section-messages";
import classes from "./qr-sections.module.css";

const SECTIONS = ["codes", "bulk", "print", "reports"] as const;

type QrSectionsProps = { accountId: string; current: (typeof SECTIONS)[number] };

/** Leads from one page about the account's codes to the others. */
export function QrSections({ accountId, current }: QrSectionsProps) {
  const t = useMessages(qrSectionMessages);
  const codes = `/accounts/${accountId}/qrcodes`;
  return (
    <nav aria-label={t.label} className={classes.sections}>
      {SECTIONS.map((section) => (
        <Link
          key={section}
          href={section === "codes" ? codes : `${codes}/${section}`}
          prefetch={false}
          className={classes.section}
          aria-current={section === current ? "page" : undefined}
        >
          {t.sections[section]}
        </Link>
      ))}
    </nav>
  );
}
