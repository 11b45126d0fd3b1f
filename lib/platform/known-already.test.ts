import { expect, it } from "vitest";
import { isKnownAlready } from "./known-already";

it.each([
  ['"a1"', '"a1"', true],
  ['W/"a1"', '"a1"', true],
  ['"a1"', 'W/"a1"', true],
  ['"b2", W/"a1"', '"a1"', true],
  ["*", '"a1"', true],
  ['"a"', '"a1"', false],
  ["a1", '"a1"', false],
  ["", '"a1"', false],
  [null, '"a1"', false],
  [undefined, '"a1"', false],
])("whoever names %s has %s: %s", (told, etag, expected) => {
  expect(isKnownAlready(told, etag)).toBe(expected);
});
