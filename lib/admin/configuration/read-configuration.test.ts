import { describe, expect, it } from "vitest";
import { readConfiguration } from "./read-configuration";

const RULE = `{
      "name": "问好",
      "triggers": [{ "type": "keyword", "match": "exact", "text": "你好" }],
      "replies": [{ "type": "text", "text": "您好" }]
    }`;

function withRules(...rules: string[]): string {
  return `{\n  "rules": [\n    ${rules.join(",\n    ")}\n  ]\n}`;
}

describe("reading a file of apply", () => {
  it("fills in what a rule may leave out", () => {
    expect(readConfiguration(withRules(RULE))).toMatchObject({
      configuration: { rules: [{ name: "问好", enabled: true, priority: 0, replyMode: "all" }] },
    });
  });

  it("takes the byte order mark that editors of Windows write", () => {
    expect(readConfiguration(`\uFEFF${withRules(RULE)}`)).toHaveProperty("configuration");
  });

  it.each([
    ["no JSON at all", "rules: []", /^the file \(line 1, column 1\): /],
    ["a comma too many", '{\n  "rules": [\n  ],\n}', /^the file \(line 4, column 1\): /],
    ["an end too early", '{\n  "rules": [', /^the file \(line 2, column \d+\): /],
    ["a list as a whole", "[]", /^the file \(line 1\): Must be an object/],
    [
      "a missing name",
      withRules(RULE.replace('"name": "问好",', "")),
      /^rules\[0\]\.name \(line 3\): Required$/,
    ],
    [
      "a reply that is no text",
      withRules(RULE, RULE.replace("问好", "b").replace('"text": "您好"', '"text": 5')),
      /^rules\[1\]\.replies\[0\]\.text \(line 11\): Must be a text in double quotes$/,
    ],
    [
      "an unknown kind of reply",
      withRules(RULE.replace('"type": "text", "text": "您好"', '"type": "txet"')),
      /^rules\[0\]\.replies\[0\]\.type \(line 6\): Must be one of: text, image,.* news,/,
    ],
    [
      "an unknown way to match",
      withRules(RULE.replace("exact", "equals")),
      /^rules\[0\]\.triggers\[0\]\.match \(line 5\): Must be one of: exact, contains, regex$/,
    ],
    [
      "an expression that is none",
      withRules(RULE.replace('"exact", "text": "你好"', '"regex", "text": "(("')),
      /^rules\[0\]\.triggers\[0\]\.text \(line 5\): Not a usable regular expression/,
    ],
    [
      "a misspelt name",
      withRules(RULE.replace('"replies"', '"priorty": 3, "replies"')),
      /^rules\[0\]\.priorty \(line 6\): There is no such property here$/,
    ],
    ["a misspelt part", '{ "rule": [] }', /^rule \(line 1\): There is no such property here$/],
    [
      "two rules of one name",
      withRules(RULE, RULE),
      /^rules\[1\]\.name \(line 9\): The same as of number 1$/,
    ],
  ])("tells of %s where it is", (_, text, expected) => {
    const reading = readConfiguration(text);

    expect(reading).toEqual({ problems: [expect.stringMatching(expected)] });
  });

  it("tells of twenty problems at most, and how many more there are", () => {
    const reading = readConfiguration(withRules(...Array.from({ length: 30 }, () => "5")));

    expect("problems" in reading && reading.problems).toHaveLength(21);
    expect("problems" in reading && reading.problems.at(-1)).toBe("… and 10 more");
  });
});
