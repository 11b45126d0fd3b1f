"use client";

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import { LANGUAGE_TAG, type Locale } from "@/lib/platform/i18n/locale";
import { useLocale } from "@/lib/platform/i18n/locale-context";
import { sayRelativeTime } from "./time-words";

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
  const zone = useIsHydrated() ? "local" : "utc";
  // Only where it is about to be read: see sayRelativeTime on what Intl costs.
  const [isPointedAt, setIsPointedAt] = useState(false);
  const time = new Date(date);
  return (
    <time
      dateTime={time.toISOString()}
      title={isPointedAt ? formatExactTime(time, locale) : undefined}
      onPointerEnter={() => setIsPointedAt(true)}
    >
      {sayRelativeTime(time, now, locale, zone)}
    </time>
  );
}

/** The exact local time, "2026-11-22 15:04:05" in Chinese order or the language's own. */
export function ExactTime({ date }: { date: Date | string }) {
  const locale = useLocale();
  const isHydrated = useIsHydrated();
  const time = new Date(date);
  return (
    <time dateTime={time.toISOString()}>{formatExactTime(time, locale, isHydrated ? undefined : "UTC")}</time>
  );
}

function formatExactTime(time: Date, locale: Locale, timeZone?: string): string {
  return exactFormat(locale, timeZone).format(time);
}

/** Making a format costs a hundred times what using it does. */
const exactFormats = new Map<string, Intl.DateTimeFormat>();

function exactFormat(locale: Locale, timeZone?: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const made = exactFormats.get(key);
  if (made) return made;
  const format = new Intl.DateTimeFormat(LANGUAGE_TAG[locale], {
    dateStyle: "medium",
    timeStyle: "medium",
    hourCycle: "h23",
    timeZone,
  });
  exactFormats.set(key, format);
  return format;
}

function everyHalfMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, HALF_MINUTE);
  return () => clearInterval(timer);
}

/** Rounded, because a snapshot that differs at every call would render for ever. */
function currentHalfMinute(): number {
  return Math.floor(Date.now() / HALF_MINUTE) * HALF_MINUTE;
}

/** False on the server and during the browser's first rendering, which must agree; the server knows no time zone. */
function useIsHydrated(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
