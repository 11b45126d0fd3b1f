import { expect, it } from "vitest";
import { niceScale } from "./nice-scale";

it.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [40, [0, 10, 20, 30, 40]],
  [41, [0, 20, 40, 60]],
  [1_000_000, [0, 500_000, 1_000_000]],
])("an axis for values up to %i", (largest, ticks) => {
  expect(niceScale(largest)).toEqual({ top: ticks.at(-1), ticks });
});
