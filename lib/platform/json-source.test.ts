import fc from "fast-check";
import { expect, it } from "vitest";
import { readJson } from "./json-source";

it("whatever JSON holds is read as JSON.parse reads it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(readJson(text)).toMatchObject({ value: JSON.parse(text) });
    }),
  );
});

it("whatever JSON.parse refuses is a fault, and nothing else is", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    '"',
    "1",
    "01",
    "-",
    "1.",
    "tru",
    "true",
    " ",
    "\\",
    "\\u00e9",
    "\u0001",
    "\ufeff",
    "\u2028",
    "\n",
    "1e5",
    "//",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join("");
      expect("problem" in readJson(text)).toBe(!isJson(text));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['{"a": 1,\n}', { problem: "key", line: 2, column: 1 }],
  ['{"a": 1\n "b": 2}', { problem: "comma", line: 2, column: 2 }],
  ['{"a" 1}', { problem: "colon", line: 1, column: 6 }],
  ["{'a': 1}", { problem: "value", line: 1, column: 2 }],
  ['["新闻]', { problem: "text", line: 1, column: 2 }],
  ['["a", ', { problem: "end", line: 1, column: 7 }],
  ["{“a”: 1}", { problem: "quote", line: 1, column: 2 }],
  ['{"a": 1,\n "b”: 2}', { problem: "quote", line: 2, column: 4 }],
  ['{"a"：1}', { problem: "wide", line: 1, column: 5 }],
  ['{"a": 1，"b": 2}', { problem: "wide", line: 1, column: 8 }],
  ['{"他说“好”": [1 2]}', { problem: "comma", line: 1, column: 14 }],
  ["[01]", { problem: "comma", line: 1, column: 3 }],
  ["{} {}", { problem: "rest", line: 1, column: 4 }],
  ["", { problem: "end", line: 1, column: 1 }],
  ["[".repeat(100), { problem: "depth", line: 1, column: 51 }],
])("%s is shown where it breaks", (text, fault) => {
  expect(readJson(text)).toEqual(fault);
});

it("a value is found at its line, a missing one at the line of what should hold it", () => {
  const source = readJson('{\n "button": [\n  {"name": "a"},\n  {\n   "name": "b"}]}');
  if ("problem" in source) throw new Error(source.problem);
  expect(source.lineOf(["button", 1, "name"])).toBe(5);
  expect(source.lineOf(["button", 1, "key"])).toBe(4);
  expect(source.lineOf(["menu"])).toBe(1);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
