import { expect, it } from "vitest";
import { fromChinaInput, toChinaInput } from "./china-time";

it.each([
  ["2026-11-30T20:00", "2026-11-30T12:00:00.000Z"],
  ["2026-12-01T00:30", "2026-11-30T16:30:00.000Z"],
])("%s in China is %s, there and back", (text, iso) => {
  expect(fromChinaInput(text)?.toISOString()).toBe(iso);
  expect(toChinaInput(new Date(iso))).toBe(text);
});

it("a field that is empty has no time", () => {
  expect(fromChinaInput("")).toBeNull();
});
