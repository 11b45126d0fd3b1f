import { expect, it } from "vitest";
import { coverDays, EVER, monthOf } from "./spans";

it.each([
  ["2026-11-22", "2026-11-22", ["2026-11-22"]],
  ["2026-11-01", "2026-11-29", 29],
  ["2026-11-01", "2026-11-30", ["M2026-11"]],
  ["2026-10-31", "2026-12-01", ["2026-10-31", "M2026-11", "2026-12-01"]],
  ["2024-02-01", "2024-02-28", 28],
  ["2024-02-01", "2024-02-29", ["M2024-02"]],
  ["2026-12-01", "2027-01-31", ["M2026-12", "M2027-01"]],
  ["2026-11-22", "2026-11-21", []],
])("the days from %s to %s", (first, last, spans) => {
  const cover = coverDays(first, last);
  expect(typeof spans === "number" ? cover.length : cover).toEqual(spans);
});

it("months and all time are between no two days", () => {
  for (const span of [monthOf("2026-11-22"), EVER]) expect(span >= "0" && span <= "9").toBe(false);
});
