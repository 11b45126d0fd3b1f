"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import { useLocale } from "@/lib/platform/i18n/locale-context";
import { sayExactTime, sayRelativeTime } from "./time-words";

const HALF_MINUTE = 30_000;

const RenderedAt = createContext(0);

/** Tells the texts below when the server rendered them, so that the browser's first rendering says the same. */
export function PageTimeProvider({ renderedAt, children }: { renderedAt: number; children: ReactNode }) {
  return <RenderedAt value={renderedAt}>{children}</RenderedAt>;
}

/** "3 minutes ago", kept up to date; the exact local time on hover. From a week on, the date itself. */
export function RelativeTime({ date }: { date: Date | string }) {
  const locale = useLocale();
  const renderedAt = useContext(RenderedAt);
  const now = useSyncExternalStore(everyHalfMinute, currentHalfMinute, () => renderedAt);
  const zone = useZone();
  const time = new Date(date);
  return (
    <time
      dateTime={time.toISOString()}
      title={zone === "local" ? sayExactTime(time, locale, zone) : undefined}
    >
      {sayRelativeTime(time, now, locale, zone)}
    </time>
  );
}

/** The exact local time: "2026年11月22日 15:04:05", "Nov 22, 2026, 15:04:05". */
export function ExactTime({ date }: { date: Date | string }) {
  const locale = useLocale();
  const zone = useZone();
  const time = new Date(date);
  return <time dateTime={time.toISOString()}>{sayExactTime(time, locale, zone)}</time>;
}

function everyHalfMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, HALF_MINUTE);
  return () => clearInterval(timer);
}

/** Rounded, because a snapshot that differs at every call would render for ever. */
function currentHalfMinute(): number {
  return Math.floor(Date.now() / HALF_MINUTE) * HALF_MINUTE;
}

/** UTC on the server, which knows no other, and during the browser's first rendering, which must agree with it. */
function useZone(): "local" | "utc" {
  return useSyncExternalStore(
    () => () => {},
    () => "local",
    () => "utc",
  );
}
