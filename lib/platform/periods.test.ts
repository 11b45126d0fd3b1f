import { describe, expect, it } from "vitest";
import { chinaDay, readPeriod } from "./periods";

/** Already the 23rd in China. */
const now = Date.parse("2026-11-22T18:30:00Z");

it("a day begins at midnight in China", () => {
  expect([
    chinaDay(Date.parse("2026-11-22T15:59:59Z")),
    chinaDay(Date.parse("2026-11-22T16:00:00Z")),
  ]).toEqual(["2026-11-22", "2026-11-23"]);
});

describe("the period of an address", () => {
  it.each([
    [{}, "week", "2026-11-17", "2026-11-23"],
    [{ period: "today" }, "today", "2026-11-23", "2026-11-23"],
    [{ period: "month" }, "month", "2026-10-25", "2026-11-23"],
    [{ period: "quarter" }, "quarter", "2026-08-26", "2026-11-23"],
    [{ period: "custom", from: "2026-11-01", to: "2026-11-05" }, "custom", "2026-11-01", "2026-11-05"],
    [{ period: "custom", from: "2026-11-05", to: "2026-11-01" }, "custom", "2026-11-01", "2026-11-05"],
    [{ period: "custom", from: "2026-11-20", to: "2027-01-01" }, "custom", "2026-11-20", "2026-11-23"],
    [{ period: "custom", from: "2026-02-30", to: "x" }, "custom", "2026-11-17", "2026-11-23"],
    [{ period: "custom", from: "2000-01-01", to: "2026-11-23" }, "custom", "2025-11-23", "2026-11-23"],
    [{ period: "ever" }, "week", "2026-11-17", "2026-11-23"],
  ])("%o", (address, preset, from, to) => {
    expect(readPeriod(address, now)).toEqual({ preset, from, to });
  });
});
