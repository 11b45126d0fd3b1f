"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { menuSectionMessages } from "../../section-messages";
import classes from "./menu-sections.module.css";

const SECTIONS = ["editor", "history", "conditional", "clicks"] as const;

/** Leads from one page about the account's menu to the others. */
export function MenuSections({ accountId }: { accountId: string }) {
  const t = useMessages(menuSectionMessages);
  const pathname = usePathname();
  const menu = `/accounts/${accountId}/menu`;
  return (
    <nav aria-label={t.label} className={classes.sections}>
      {SECTIONS.map((section) => {
        const href = section === "editor" ? menu : `${menu}/${section}`;
        const isCurrent = pathname === href || (section !== "editor" && pathname.startsWith(`${href}/`));
        return (
          <Link
            key={section}
            href={href}
            prefetch={false}
            className={classes.section}
            aria-current={isCurrent ? "page" : undefined}
          >
            {t.sections[section]}
          </Link>
        );
      })}
    </nav>
  );
}
