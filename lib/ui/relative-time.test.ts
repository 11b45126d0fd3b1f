import { expect, it } from "vitest";
import { formatRelativeTime } from "./relative-time";

const now = Date.UTC(2026, 10, 22, 12);
const SECOND = 1000;
const HOUR = 3600 * SECOND;

it.each([
  [0, "刚刚", "just now"],
  [59 * SECOND, "刚刚", "just now"],
  [60 * SECOND, "1分钟前", "1 minute ago"],
  [HOUR - SECOND, "59分钟前", "59 minutes ago"],
  [HOUR, "1小时前", "1 hour ago"],
  [24 * HOUR, "昨天", "yesterday"],
  [6.9 * 24 * HOUR, "6天前", "6 days ago"],
  [7 * 24 * HOUR, "2026年11月15日", "Nov 15, 2026"],
  [-2 * HOUR, "2小时后", "in 2 hours"],
])("%d ms ago is %s / %s", (distance, zh, en) => {
  const time = new Date(now - distance);
  expect(formatRelativeTime(time, now, "zh", "UTC")).toBe(zh);
  expect(formatRelativeTime(time, now, "en", "UTC")).toBe(en);
});
