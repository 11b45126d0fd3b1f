import { expect, it } from "vitest";
import { formatChatTime } from "./chat-time";

const now = inChina("2026-11-22T15:04");

it.each([
  [inChina("2026-11-22T00:01"), "zh", "00:01"],
  [inChina("2026-11-21T23:59"), "zh", "昨天 23:59"],
  [inChina("2026-11-19T09:05"), "zh", "星期四 09:05"],
  [inChina("2026-11-15T09:05"), "zh", "2026年11月15日 09:05"],
  [inChina("2026-11-19T09:05"), "en", "Thursday 09:05"],
  [inChina("2026-11-23T09:05"), "zh", "2026年11月23日 09:05"],
] as const)("writes %s in %s as %s", (time, locale, words) => {
  expect(formatChatTime(time, now, locale, "昨天")).toBe(words);
});

function inChina(text: string): Date {
  return new Date(`${text}+08:00`);
}
