"use client";

import type { ReactNode } from "react";
import { toChinaInput } from "@/lib/ui/china-time";
import type { PageReader } from "./opened-page";
import classes from "./phone-frame.module.css";
import { PhonePages } from "./phone-pages";
import { useNow } from "./use-now";

type PhoneFrameProps = {
  label: string;
  /** Grows with what it shows, where all of it is to be seen at once and nothing scrolls. */
  isTall?: boolean;
  readPage?: PageReader;
  children: ReactNode;
};

/**
 * The phone around what a follower sees, the same wherever the desk shows that. Pages and mini programs open inside.
 * Its size is the caller's: `--phone-width`; with `--phone-chrome: none` only the screen is left.
 */
export function PhoneFrame({ label, isTall = false, readPage, children }: PhoneFrameProps) {
  return (
    <section className={classes.frame} aria-label={label} data-tall={isTall || undefined}>
      <div className={classes.screen}>
        <StatusBar />
        <PhonePages readPage={readPage}>{children}</PhonePages>
        <div className={classes.homeBar} aria-hidden="true" />
      </div>
    </section>
  );
}

function StatusBar() {
  const now = useNow();
  return (
    <div className={classes.status} aria-hidden="true">
      <span>{now ? clockOf(now) : ""}</span>
      <span className={classes.island} />
      <svg viewBox="0 0 66 14" width="60" height="13" fill="currentColor" aria-hidden="true">
        <rect x="0" y="8" width="3" height="5" rx="1" />
        <rect x="5" y="5.5" width="3" height="7.5" rx="1" />
        <rect x="10" y="3" width="3" height="10" rx="1" />
        <rect x="15" y="0.5" width="3" height="12.5" rx="1" />
        <path d="M31 2.2c2.9 0 5.5 1.1 7.4 3l-1.5 1.6A8.4 8.4 0 0 0 31 4.5c-2.3 0-4.3.9-5.9 2.3l-1.5-1.6a10.6 10.6 0 0 1 7.4-3zm0 4.3c1.7 0 3.2.7 4.3 1.7l-1.5 1.7a4 4 0 0 0-5.6 0l-1.5-1.7A6.2 6.2 0 0 1 31 6.5zm0 4.1c.6 0 1.1.2 1.4.6L31 12.8l-1.4-1.6c.3-.4.8-.6 1.4-.6z" />
        <rect
          x="44"
          y="1"
          width="19"
          height="11.5"
          rx="3.4"
          fill="none"
          stroke="currentColor"
          opacity="0.4"
        />
        <rect x="45.8" y="2.8" width="12.5" height="7.9" rx="2" />
        <path d="M64.3 5v3.6a2 2 0 0 0 0-3.6z" opacity="0.5" />
      </svg>
    </div>
  );
}

function clockOf(now: Date): string {
  return toChinaInput(now).slice(11).replace(/^0/, "");
}
