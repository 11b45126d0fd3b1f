import fc from "fast-check";
import { expect, it } from "vitest";
import { compileRegex } from "./regex";
import { foldForWords, requiredWords } from "./required-words";

it.each<[string, string[] | null]>([
  ["优惠", ["优惠"]],
  ["^Hello$", ["hello"]],
  [".*优惠.*", ["优惠"]],
  ["^(订单|单号)\\d+$", ["订单", "单号"]],
  ["(a|bc)订单号", ["订单号"]],
  ["查询?订单", ["订单"]],
  ["a+b", ["a"]],
  ["ab{2}c", ["ab"]],
  ["ab{0,2}", ["a"]],
  ["abc|d", ["abc", "d"]],
  ["abc|\\d", null],
  ["(abc)?", null],
  ["\\d{6}", null],
  ["[优惠]", null],
  ["[]a]b", ["b"]],
  ["[[:alpha:]]b", ["b"]],
  ["(?i)abc", ["abc"]],
  ["(?i:abc)", ["abc"]],
  ["(?P<word>abc)", ["abc"]],
  ["a\\.b", ["a.b"]],
  ["\\p{Han}元", ["元"]],
  ["\\x{4e00}元", ["元"]],
  ["\\Qa.b\\E", null],
  // Letters with more than two forms are no word.
  ["σ", null],
  ["", null],
  [".*", null],
])("of %s", (pattern, words) => {
  expect(requiredWords(pattern)).toEqual(words);
});

const letter = fc.constantFrom("a", "S", "k", "优", "惠", "σ", "ſ", "K", "1", "🎁");
const item = fc.oneof(
  { weight: 6, arbitrary: letter },
  fc.constantFrom(".", "\\d", "[a优]", "[^a]", "\\p{Han}", "^", "$", "\\."),
);
const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    item,
    tie("pattern").map((inner) => `(?:${inner})`),
    tie("pattern").map((inner) => `(${inner})`),
  ),
  pattern: fc
    .array(
      fc
        .tuple(tie("part"), fc.constantFrom("", "", "", "?", "*", "+", "{2}", "{0,1}", "|"))
        .map(([part, sign]) => (/^[$^]$/.test(part) && sign !== "|" ? part : part + sign)),
      { maxLength: 5 },
    )
    .map((parts) => parts.join("")),
}));

it("whatever an expression matches contains one of its words", () => {
  const text = fc.string({ unit: letter, maxLength: 12 });
  fc.assert(
    fc.property(pattern, text, (source, subject) => {
      const regex = compileRegex(source);
      const words = requiredWords(source);
      fc.pre(regex !== null && words !== null);
      if (regex?.test(subject))
        expect(words?.some((word) => foldForWords(subject).includes(word))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
