import { expect, test } from "vitest";
import { differencesOf } from "./differences";

test.each([
  ["a changed line", "a\nb\nc", "a\nB\nc", [{ label: "2", mine: "b", theirs: "B" }]],
  ["an added line", "a\nc", "a\nb\nc", [{ label: "2", mine: "", theirs: "b" }]],
  ["a line that is there twice", "a\na", "a", [{ label: "2", mine: "a", theirs: "" }]],
  ["two changes", "a\nb\nc\nd", "A\nb\nC\nd", [{ label: "1", mine: "a\nb\nc", theirs: "A\nb\nC" }]],
  ["nothing", "a", "a", []],
])("two versions differ in %s", (_name, mine, theirs, expected) => {
  expect(differencesOf(mine, theirs, String)).toEqual(expected);
});
