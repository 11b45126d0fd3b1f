import type { Locale } from "@/lib/platform/i18n/locale";
import { DAY, HOUR, MINUTE } from "@/lib/platform/time";

// Without Intl, whose first use takes a slow computer longer than all the rest of a list, in the very moment when the
// page comes alive.

/** Whose clock and calendar: this computer's, or everybody's. */
type Zone = "local" | "utc";

/**
 * How long before (or after) `now` the time is, in words; from a week on, the date itself.
 *
 * @param now milliseconds
 */
export function sayRelativeTime(time: Date, now: number, locale: Locale, zone: Zone): string {
  const { justNow, nearDays, apart } = WORDS[locale];
  const difference = time.getTime() - now;
  const distance = Math.abs(difference);
  const count = (unit: number) => Math.trunc(difference / unit);
  if (distance < MINUTE) return justNow;
  if (distance < HOUR) return apart(count(MINUTE), "minute");
  if (distance < DAY) return apart(count(HOUR), "hour");
  if (distance < 7 * DAY) return nearDays[count(DAY)] ?? apart(count(DAY), "day");
  return sayDate(time, locale, zone);
}

/** Date and time to the second. */
export function sayExactTime(time: Date, locale: Locale, zone: Zone): string {
  const parts =
    zone === "utc"
      ? [time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()]
      : [time.getHours(), time.getMinutes(), time.getSeconds()];
  const clock = parts.map((part) => String(part).padStart(2, "0")).join(":");
  return `${sayDate(time, locale, zone)}${WORDS[locale].beforeClock}${clock}`;
}

function sayDate(time: Date, locale: Locale, zone: Zone): string {
  const { date } = WORDS[locale];
  return zone === "utc"
    ? date(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate())
    : date(time.getFullYear(), time.getMonth(), time.getDate());
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
  },
};
