import { expect, it } from "vitest";
import { daysBetween } from "@/lib/platform/periods";
import { stretchesOf, sumOver } from "./stretches";

it("a chart of a quarter shows days", () => {
  const days = daysBetween("2026-09-01", "2026-11-30");
  const stretches = stretchesOf(days);
  expect(stretches).toHaveLength(91);
  expect(stretches[0]).toEqual({ label: "2026-09-01", tick: "09-01", from: 0, to: 1 });
});

it("a chart of a year shows weeks from Monday to Sunday, and each day in one of them", () => {
  const days = daysBetween("2025-11-30", "2026-11-30");
  const stretches = stretchesOf(days);
  expect(stretches.map(({ label }) => label)).toEqual([
    "2025-11-30",
    "2025-12-01 – 2025-12-07",
    ...stretches.slice(2, -1).map(({ label }) => label),
    "2026-11-30",
  ]);
  expect(stretches.map((stretch) => sumOver(days, stretch, () => 1))).toEqual([
    1,
    ...Array.from({ length: 52 }, () => 7),
    1,
  ]);
});
