"use client";

import Link from "next/link";
import classes from "./section-links.module.css";

type SectionLinksProps = {
  /** What the pages have in common, for the landmark's name. */
  label: string;
  sections: readonly { href: string; name: string; isCurrent: boolean }[];
};

/** Leads from one page about something to the others about it. */
export function SectionLinks({ label, sections }: SectionLinksProps) {
  return (
    <nav aria-label={label} className={classes.sections}>
      {sections.map(({ href, name, isCurrent }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          className={classes.section}
          aria-current={isCurrent ? "page" : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
