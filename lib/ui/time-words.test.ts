import { expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "@/lib/platform/time";
import { sayExactTime, sayPlannedTime, sayRelativeTime } from "./time-words";

const NOW = Date.UTC(2026, 10, 22, 12);

it.each([
  [-59_000, "刚刚", "just now"],
  [30_000, "刚刚", "just now"],
  [-MINUTE, "1 分钟前", "1 minute ago"],
  [-59 * MINUTE, "59 分钟前", "59 minutes ago"],
  [5 * MINUTE, "5 分钟后", "in 5 minutes"],
  [-HOUR, "1 小时前", "1 hour ago"],
  [23 * HOUR, "23 小时后", "in 23 hours"],
  [-DAY, "昨天", "yesterday"],
  [-2 * DAY, "前天", "2 days ago"],
  [2 * DAY, "后天", "in 2 days"],
  [-6 * DAY, "6 天前", "6 days ago"],
  [-7 * DAY, "2026年11月15日", "Nov 15, 2026"],
  [40 * DAY, "2027年1月1日", "Jan 1, 2027"],
])("%d ms from now is %s, %s", (difference, chinese, english) => {
  const time = new Date(NOW + difference);
  expect(sayRelativeTime(time, NOW, "zh")).toBe(chinese);
  expect(sayRelativeTime(time, NOW, "en")).toBe(english);
});

it.each(["zh", "en"] as const)("dates and times are written as Intl writes them in %s", (locale) => {
  const tag = { zh: "zh-CN", en: "en" }[locale];
  const date = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "Asia/Shanghai" });
  const exact = new Intl.DateTimeFormat(tag, {
    dateStyle: "medium",
    timeStyle: "medium",
    hourCycle: "h23",
    timeZone: "Asia/Shanghai",
  });
  for (let month = 0; month < 12; month++) {
    // From 16:00 UTC on it is the next day in China.
    const time = new Date(Date.UTC(2025, month, 3, 2 * month, 5, 9));
    expect(sayRelativeTime(time, NOW, locale)).toBe(date.format(time));
    expect(sayExactTime(time, locale)).toBe(exact.format(time));
  }
});

it("a planned time names its day of the week, in Beijing time", () => {
  const time = new Date("2026-11-29T16:30:00Z");
  expect(sayPlannedTime(time, "zh")).toBe("2026年11月30日（周一）00:30");
  expect(sayPlannedTime(time, "en")).toBe("Nov 30, 2026 (Mon) 00:30");
});
