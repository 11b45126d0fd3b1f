import type { Locale } from "@/lib/platform/i18n/locale";
import { CHINA_AHEAD, DAY, HOUR, MINUTE } from "@/lib/platform/time";

// In Beijing time, whatever the clock of the reader or the server says: accounts and their followers live by it, and
// two people who talk about an hour mean the same one.
//
// Without Intl, whose first use takes a slow computer longer than all the rest of a list, in the very moment when the
// page comes alive.

/**
 * How long before (or after) `now` the time is, in words; from a week on, the date itself.
 *
 * @param now milliseconds
 */
export function sayRelativeTime(time: Date, now: number, locale: Locale): string {
  const { justNow, nearDays, apart } = WORDS[locale];
  const difference = time.getTime() - now;
  const distance = Math.abs(difference);
  const count = (unit: number) => Math.trunc(difference / unit);
  if (distance < MINUTE) return justNow;
  if (distance < HOUR) return apart(count(MINUTE), "minute");
  if (distance < DAY) return apart(count(HOUR), "hour");
  if (distance < 7 * DAY) return nearDays[count(DAY)] ?? apart(count(DAY), "day");
  return sayDate(time, locale);
}

/** Date and time to the second. */
export function sayExactTime(time: Date, locale: Locale): string {
  return `${sayDate(time, locale)}${WORDS[locale].beforeClock}${inChina(time).toISOString().slice(11, 19)}`;
}

/** A date with its weekday and the time to the minute, as people make plans: "2026年11月30日（周一）20:00". */
export function sayPlannedTime(time: Date, locale: Locale): string {
  const { beforeWeekday, weekdays, afterWeekday } = WORDS[locale];
  const china = inChina(time);
  const weekday = `${beforeWeekday}${weekdays[china.getUTCDay()]}${afterWeekday}`;
  return `${sayDate(time, locale)}${weekday}${china.toISOString().slice(11, 16)}`;
}

function sayDate(time: Date, locale: Locale): string {
  const china = inChina(time);
  return WORDS[locale].date(china.getUTCFullYear(), china.getUTCMonth(), china.getUTCDate());
}

/** A time whose UTC fields are those of clocks and calendars in China. */
function inChina(time: Date): Date {
  return new Date(time.getTime() + CHINA_AHEAD);
}

type Unit = "minute" | "hour" | "day";
type TimeWords = {
  justNow: string;
  /** Days that have a name, by how many lie between; before now they are negative. */
  nearDays: Readonly<Record<number, string>>;
  apart: (count: number, unit: Unit) => string;
  /** @param month from 0 */
  date: (year: number, month: number, day: number) => string;
  beforeClock: string;
  beforeWeekday: string;
  /** From Sunday on. */
  weekdays: readonly string[];
  afterWeekday: string;
};

const CHINESE_UNITS = { minute: "分钟", hour: "小时", day: "天" } as const satisfies Record<Unit, string>;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const WORDS: Readonly<Record<Locale, TimeWords>> = {
  zh: {
    justNow: "刚刚",
    nearDays: { [-2]: "前天", [-1]: "昨天", 1: "明天", 2: "后天" },
    apart: (count, unit) => `${Math.abs(count)} ${CHINESE_UNITS[unit]}${count < 0 ? "前" : "后"}`,
    date: (year, month, day) => `${year}年${month + 1}月${day}日`,
    beforeClock: " ",
    beforeWeekday: "（",
    weekdays: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
    afterWeekday: "）",
  },
  en: {
    justNow: "just now",
    nearDays: { [-1]: "yesterday", 1: "tomorrow" },
    apart: (count, unit) => {
      const span = `${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? "" : "s"}`;
      return count < 0 ? `${span} ago` : `in ${span}`;
    },
    date: (year, month, day) => `${MONTHS[month]} ${day}, ${year}`,
    beforeClock: ", ",
    beforeWeekday: " (",
    weekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    afterWeekday: ") ",
  },
};
