"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Locale } from "@/lib/platform/i18n/locale";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { CHINA_AHEAD, MINUTE } from "@/lib/platform/time";
import { uiMessages } from "./messages";
import { sayExactTime, sayPlannedTime, sayRelativeTime } from "./time-words";

const HALF_MINUTE = 30_000;

const RenderedAt = createContext(0);

/** Tells the texts below when the server rendered them, so that the browser's first rendering says the same. */
export function PageTimeProvider({ renderedAt, children }: { renderedAt: number; children: ReactNode }) {
  return <RenderedAt value={renderedAt}>{children}</RenderedAt>;
}

/** "3 minutes ago", kept up to date; the exact time on hover. From a week on, the date itself. */
export function RelativeTime({ date }: { date: Date | string }) {
  const locale = useLocale();
  const renderedAt = useContext(RenderedAt);
  const now = useSyncExternalStore(everyHalfMinute, currentHalfMinute, () => renderedAt);
  const time = new Date(date);
  const { named } = useMessages(uiMessages).chinaTime;
  return (
    <time dateTime={time.toISOString()} title={named(sayExactTime(time, locale))}>
      {sayRelativeTime(time, now, locale)}
    </time>
  );
}

/** The exact time: "2026年11月22日 15:04:05", "Nov 22, 2026, 15:04:05". Abroad it says whose time that is. */
export function ExactTime({ date }: { date: Date | string }) {
  return <NamedTime date={date} say={sayExactTime} />;
}

/** A time that somebody chose: to the minute, with its day of the week. Abroad it says whose time that is. */
export function PlannedTime({ date }: { date: Date | string }) {
  return <NamedTime date={date} say={sayPlannedTime} />;
}

type NamedTimeProps = { date: Date | string; say: (time: Date, locale: Locale) => string };

function NamedTime({ date, say }: NamedTimeProps) {
  const locale = useLocale();
  const { named } = useMessages(uiMessages).chinaTime;
  const time = new Date(date);
  const isAbroad = useIsAbroad(time);
  const words = say(time, locale);
  return <time dateTime={time.toISOString()}>{isAbroad ? named(words) : words}</time>;
}

/** Whether this computer's clock shows another time than Beijing's; the server's clock is nobody's. */
function useIsAbroad(time: Date): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => time.getTimezoneOffset() * MINUTE !== -CHINA_AHEAD,
    () => false,
  );
}

function everyHalfMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, HALF_MINUTE);
  return () => clearInterval(timer);
}

/** Rounded, because a snapshot that differs at every call would render for ever. */
function currentHalfMinute(): number {
  return Math.floor(Date.now() / HALF_MINUTE) * HALF_MINUTE;
}
