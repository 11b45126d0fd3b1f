"use client";

import Link from "next/link";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./brand.module.css";
import { uiMessages } from "./messages";

/** The product's mark, which leads home. On a narrow screen a compact one is the sign alone. */
export function Brand({ isCompact = false }: { isCompact?: boolean }) {
  const t = useMessages(uiMessages);
  return (
    <Link href="/" prefetch={false} className={classes.brand} data-compact={isCompact || undefined}>
      <BrandSign />
      <span className={classes.name}>{t.product}</span>
    </Link>
  );
}

/** A speech bubble with three menu lines. */
function BrandSign() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" className={classes.sign}>
      <path
        fill="currentColor"
        d="M7 4h18a5 5 0 0 1 5 5v11a5 5 0 0 1-5 5H14l-6 5v-5H7a5 5 0 0 1-5-5V9a5 5 0 0 1 5-5z"
      />
      <path
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
        d="M9 11h14M9 18h3.4M14.3 18h3.4M19.6 18H23"
      />
    </svg>
  );
}
