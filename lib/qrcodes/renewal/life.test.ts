import { expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "@/lib/platform/time";
import { isDue, type LifeColumns, lifeOf, startOfLife } from "./life";

const BEGINNING = Date.UTC(2026, 0, 1);
const lasting = (life: number, given: Partial<LifeColumns> = {}): LifeColumns => ({
  createdAt: new Date(BEGINNING),
  renewedAt: null,
  expiresAt: new Date(BEGINNING + life),
  ...given,
});

it.each<[string, LifeColumns, number]>([
  ["from when it was made", lasting(7 * DAY), 7 * 24 * 3600],
  ["from when it was renewed", lasting(7 * DAY, { renewedAt: new Date(BEGINNING + DAY) }), 6 * 24 * 3600],
  ["rounded to seconds", lasting(HOUR + 400), 3600],
  ["no shorter than WeChat makes", lasting(20), 60],
  ["no longer than WeChat makes", lasting(31 * DAY), 30 * 24 * 3600],
  ["as short as can be where it has no end", lasting(DAY, { expiresAt: null }), 60],
])("a code's life is reckoned %s", (_, code, seconds) => {
  expect(lifeOf(code)).toBe(seconds);
});

it.each([
  [30 * DAY, DAY],
  [10 * HOUR, HOUR],
  [10 * MINUTE, MINUTE],
])("of %i ms of life the last %i are time to renew", (life, left) => {
  const code = lasting(life);
  const end = BEGINNING + life;
  expect([end - left - 1, end - left, end, end + 40 * DAY].map((now) => isDue(code, now))).toEqual([
    false,
    true,
    true,
    true,
  ]);
});

it("a code without an end is never due", () => {
  expect(isDue(lasting(DAY, { expiresAt: null }), BEGINNING + 99 * DAY)).toBe(false);
});

it("a new life begins so that it is exactly as long as the one before", () => {
  const expiresAt = new Date(BEGINNING + 12_345);
  const renewedAt = startOfLife(expiresAt, 3600);
  expect(lifeOf({ createdAt: new Date(0), renewedAt, expiresAt })).toBe(3600);
  expect(startOfLife(null, 3600)).toBeNull();
});
