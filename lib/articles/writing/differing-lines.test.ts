import { describe, expect, it } from "vitest";
import { differingLines } from "./differing-lines";

describe("what differs between two texts", () => {
  it.each([
    ["nothing", "a\nb", "a\nb", [], []],
    ["a paragraph that was changed", "a\nb\nc", "a\nB\nc", ["b"], ["B"]],
    ["a paragraph that came", "a\nc", "a\nb\nc", [], ["b"]],
    ["paragraphs that went", "a\nb\nc", "c", ["a", "b"], []],
  ])("names %s", (_, one, other, mine, theirs) => {
    expect(differingLines(one, other)).toEqual({ mine, theirs });
  });
});
