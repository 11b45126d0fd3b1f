import { expect, it } from "vitest";
import { formatChatTime } from "./chat-time";

// Built from local parts, so that the machine's time zone does not matter.
const now = new Date(2026, 10, 22, 15, 4);

it.each([
  [new Date(2026, 10, 22, 0, 1), "zh", "00:01"],
  [new Date(2026, 10, 21, 23, 59), "zh", "昨天 23:59"],
  [new Date(2026, 10, 19, 9, 5), "zh", "星期四 09:05"],
  [new Date(2026, 10, 15, 9, 5), "zh", "2026年11月15日 09:05"],
  [new Date(2026, 10, 19, 9, 5), "en", "Thursday 09:05"],
  [new Date(2026, 10, 23, 9, 5), "zh", "2026年11月23日 09:05"],
] as const)("writes %s in %s as %s", (time, locale, words) => {
  expect(formatChatTime(time, now, locale, "昨天")).toBe(words);
});
