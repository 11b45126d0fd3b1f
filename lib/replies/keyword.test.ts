import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForRegex, foldPattern, normalizeKeyword, withoutStops } from "./keyword";

describe("texts that look the same are the same keyword", () => {
  it.each([
    ["a heart with and without the selector of emoji", "❤", "❤\uFE0F"],
    ["a heart with the selector of text", "❤", "❤\uFE0E"],
    ["a zero-width space at the end", "优惠券", "优惠券\u200B"],
    ["a byte order mark in front, which is no blank", "优惠券", "\uFEFF优\uFEFF惠券"],
    ["direction marks", "优惠券", "\u202A\u200E优惠券\u202C\u2069"],
    ["a soft hyphen and a word joiner", "coupon", "cou\u00ADpon\u2060"],
    ["a joiner that joins nothing", "优惠券", "优\u200D惠券\u200C"],
    ["a control character", "优惠券", "优惠\u0007券\u0000"],
    ["full-width letters, digits and blanks", "VIP 88", "ｖＩＰ　８８"],
    ["runs of blanks and line breaks", "你好 世界", " 你好 \r\n\t 世界\u00A0"],
    ["accents in one character or two", "café", "cafe\u0301"],
    ["a radical in place of its character", "一", "⼀"],
    ["the sign of money as a Chinese keyboard writes it", "¥9", "￥９"],
  ])("%s", (_, one, other) => {
    expect(normalizeKeyword(other)).toBe(normalizeKeyword(one));
  });
});

describe("texts that look different are different keywords", () => {
  it.each([
    ["a family and three people", "👨\u200D👩\u200D👧", "👨👩👧"],
    ["a rainbow flag and a flag beside a rainbow", "🏳\uFE0F\u200D🌈", "🏳\uFE0F🌈"],
    ["a woman of another skin who programs", "👩🏽\u200D💻", "👩🏽💻"],
    ["skins", "👍", "👍🏽"],
    ["flags of regions", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E007F}"],
    ["a key and its digit", "1\uFE0F\u20E3", "1"],
    ["an emoji and the character in it", "🈶", "有"],
    ["colours", "❤", "💛"],
    ["a digit and the same in a circle", "1", "①"],
    ["a square metre and a letter with a digit", "㎡", "m2"],
    ["a half and twelve", "½", "12"],
    ["a character and the same in brackets", "一", "㈠"],
    ["a blank and none", "你 好", "你好"],
    ["a joiner in Persian", "می\u200Cخواهم", "میخواهم"],
    ["punctuation within", "A.B", "AB"],
  ])("%s", (_, one, other) => {
    expect(normalizeKeyword(other)).not.toBe(normalizeKeyword(one));
  });
});

it("bringing a keyword to its form twice changes nothing more", () => {
  const text = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(text, (given) => {
      const once = normalizeKeyword(given);
      expect(normalizeKeyword(once)).toBe(once);
    }),
  );
});

it("a text of ordinary characters has the same form as with something invisible in it", () => {
  const character = fc.constantFrom(..."你好Ａa１1　 ，。！～~…");
  fc.assert(
    fc.property(fc.array(character), (characters) => {
      const text = characters.join("");
      expect(normalizeKeyword(`${text}\u200B`)).toBe(normalizeKeyword(text));
      expect(foldForRegex(`${text}\u200B`)).toBe(foldForRegex(text));
    }),
  );
});

it.each([
  ["你好。", "你好"],
  ["你好！！", "你好"],
  ["你好…", "你好"],
  ["你好 ?", "你好"],
  ["3.5", "3.5"],
  ["。。。", ""],
])("punctuation at the end is left out: %s", (sentence, expected) => {
  expect(withoutStops(sentence)).toBe(expected);
});

it("expressions see plain digits and signs, and blanks as they are", () => {
  expect(foldForRegex("１２３４－５\u200B６  ok\n")).toBe("1234-56  ok\n");
  expect(foldForRegex("￥９")).toBe("¥9");
});

it.each([
  ["^[０-９]{4}$", "^[0-9]{4}$"],
  ["价格（元）？", "价格\\(元\\)\\?"],
  ["^￥[0-9]+", "^¥[0-9]+"],
  ["\\￥", "¥"],
  ["\\？\\d", "\\?\\d"],
  ["\\\\？", "\\\\\\?"],
  ["优惠\u200B\\u4e00", "优惠\\u4e00"],
  ["\\Q？\\E", "\\Q？\\E"],
])("a full-width sign in an expression is that sign and no syntax: %s", (pattern, expected) => {
  expect(foldPattern(pattern)).toBe(expected);
});
