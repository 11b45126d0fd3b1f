"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import { LANGUAGE_TAG, type Locale, type Localized } from "@/lib/platform/i18n/locale";
import { useLocale } from "@/lib/platform/i18n/locale-context";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const JUST_NOW: Localized = { zh: "刚刚", en: "just now" };

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
  const isHydrated = useIsHydrated();
  const time = new Date(date);
  return (
    <time dateTime={time.toISOString()} title={isHydrated ? formatExactTime(time, locale) : undefined}>
      {formatRelativeTime(time, now, locale, isHydrated ? undefined : "UTC")}
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

/**
 * How long before (or after) `now` the time is, in words.
 *
 * @param now milliseconds
 * @param timeZone for the date that older times are shown as; the browser's own if absent
 */
export function formatRelativeTime(time: Date, now: number, locale: Locale, timeZone?: string): string {
  const difference = time.getTime() - now;
  const distance = Math.abs(difference);
  if (distance >= 7 * DAY) return dateFormat(locale, timeZone).format(time);
  const words = wordFormat(locale);
  if (distance < MINUTE) return JUST_NOW[locale];
  if (distance < HOUR) return words.format(Math.trunc(difference / MINUTE), "minute");
  if (distance < DAY) return words.format(Math.trunc(difference / HOUR), "hour");
  return words.format(Math.trunc(difference / DAY), "day");
}

function formatExactTime(time: Date, locale: Locale, timeZone?: string): string {
  return exactFormat(locale, timeZone).format(time);
}

const wordFormat = madeOnce((tag) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }));
const dateFormat = madeOnce((tag, timeZone) => {
  return new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone });
});
const exactFormat = madeOnce((tag, timeZone) => {
  return new Intl.DateTimeFormat(tag, {
    dateStyle: "medium",
    timeStyle: "medium",
    hourCycle: "h23",
    timeZone,
  });
});

/** Making a format costs a hundred times what using it does, and a list has one for every row. */
function madeOnce<Format>(make: (languageTag: string, timeZone?: string) => Format) {
  const made = new Map<string, Format>();
  return (locale: Locale, timeZone?: string): Format => {
    const key = `${locale} ${timeZone}`;
    const format = made.get(key) ?? make(LANGUAGE_TAG[locale], timeZone);
    made.set(key, format);
    return format;
  };
}

function everyHalfMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, MINUTE / 2);
  return () => clearInterval(timer);
}

/** Rounded, because a snapshot that differs at every call would render for ever. */
function currentHalfMinute(): number {
  return Math.floor(Date.now() / (MINUTE / 2)) * (MINUTE / 2);
}

/** False on the server and during the browser's first rendering, which must agree; the server knows no time zone. */
function useIsHydrated(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
