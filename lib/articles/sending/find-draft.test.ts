import { expect, it } from "vitest";
import { EMPTY_WRITTEN } from "@/lib/articles/writing/schema";
import { lettersOf } from "./find-draft";
import { fingerprintOf } from "./fingerprint";

it.each([
  ['<p style="color:red">茶 &amp; 水</p>', "<p>茶&amp;水</p>"],
  ["a<br>b", "a<br  />b"],
  ["<section><p>&nbsp;x</p></section>", "<p>\u00A0x</p>"],
])("%s says the same as %s", (one, other) => {
  expect(lettersOf(one)).toBe(lettersOf(other));
});

it("another word is another text", () => {
  expect(lettersOf("<p>春茶</p>")).not.toBe(lettersOf("<p>秋茶</p>"));
});

it("the fingerprint does not depend on the order of keys, nor on the folder", () => {
  const values = { ...EMPTY_WRITTEN, title: "茶" };
  const turned = Object.fromEntries(Object.entries(values).toReversed());
  expect(fingerprintOf({ ...values, ...turned, folder: "春" })).toBe(fingerprintOf(values));
  expect(fingerprintOf({ ...values, title: "水" })).not.toBe(fingerprintOf(values));
});
