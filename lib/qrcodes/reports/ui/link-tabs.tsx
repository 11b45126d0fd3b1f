"use client";

import Link from "next/link";
import classes from "./link-tabs.module.css";

type LinkTabsProps = {
  label: string;
  current: string;
  tabs: readonly { value: string; label: string; href: string }[];
};

/** A few ways to look at the same thing, each with an address of its own. */
export function LinkTabs({ label, current, tabs }: LinkTabsProps) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {tabs.map(({ value, label: name, href }) => (
        <Link
          key={value}
          href={href}
          prefetch={false}
          scroll={false}
          replace
          className={classes.tab}
          aria-current={value === current ? "true" : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
