import { expect, it } from "vitest";
import { choosePair } from "./choose-pair";

it.each([
  [[], 3, [3]],
  [[3], 5, [3, 5]],
  [[3, 5], 7, [5, 7]],
  [[3, 5], 3, [5]],
])("ticking in %o number %i leaves %o", (chosen, number, left) => {
  expect(choosePair(chosen, number)).toEqual(left);
});
