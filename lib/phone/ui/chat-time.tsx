"use client";

import { phoneMessages } from "@/lib/phone/messages";
import { LANGUAGE_TAG, type Locale } from "@/lib/platform/i18n/locale";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { CHINA_AHEAD, DAY } from "@/lib/platform/time";
import { useNow } from "@/lib/ui/phone/use-now";

/** The time as WeChat writes it between two lines: today the hour, then yesterday, the weekday, the date. */
export function ChatTime({ at }: { at: number }) {
  const locale = useLocale();
  const t = useMessages(phoneMessages).chat;
  const now = useNow();
  const time = new Date(at);
  // The server's minute may be another one than the browser's: it leaves the place empty.
  return (
    <time dateTime={time.toISOString()}>
      {now ? formatChatTime(time, now, locale, t.yesterday) : "\u00a0"}
    </time>
  );
}

/** As {@link ChatTime} shows it: the phone is in China. */
export function formatChatTime(time: Date, now: Date, locale: Locale, yesterday: string): string {
  const tag = LANGUAGE_TAG[locale];
  const timeZone = "Asia/Shanghai";
  const hour = new Intl.DateTimeFormat(tag, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  });
  const days = dayInChina(now) - dayInChina(time);
  if (days === 0) return hour.format(time);
  if (days === 1) return `${yesterday} ${hour.format(time)}`;
  const isThisWeek = days > 1 && days < 7;
  const day = new Intl.DateTimeFormat(tag, {
    timeZone,
    ...(isThisWeek ? { weekday: "long" } : { dateStyle: "long" }),
  });
  return `${day.format(time)} ${hour.format(time)}`;
}

function dayInChina(time: Date): number {
  return Math.floor((time.getTime() + CHINA_AHEAD) / DAY);
}
