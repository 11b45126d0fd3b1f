import { expect, it } from "vitest";
import { sayNumber, sayShare } from "./say-number";

it.each([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [1234567, "1,234,567"],
])("writes %i as %s, as both languages do", (number, words) => {
  expect(sayNumber(number)).toBe(words);
  for (const tag of ["zh-CN", "en"]) expect(number.toLocaleString(tag)).toBe(words);
});

it("has a dash for the share of nothing", () => {
  expect([sayShare(1, 3), sayShare(0, 0)]).toEqual(["33%", "–"]);
});
