import { describe, expect, it } from "vitest";
import { fitLine, wrapEvenly, wrapText } from "./wrap-text";

/** Chinese as wide as high, everything else half of it. */
const measure = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[\x20-\x7e]/.test(sign) ? 0.5 : 1), 0);
const wrap = (text: string, width: number, lines = 9) => wrapText(text, { width, lines }, measure);

describe("text is broken", () => {
  it.each([
    ["between any two Chinese characters", "春季海报上海站", 4, ["春季海报", "上海站"]],
    ["but not before a closing mark", "你好世界，欢迎", 4, ["你好世", "界，欢迎"]],
    ["nor after an opening one", "上海门店（南京东路）", 5, ["上海门店", "（南京东", "路）"]],
    ["not within a word or a number", "扫码 get 2026 coupons", 4, ["扫码 get", "2026", "coupons"]],
    ["nor within a time or an amount", "营业 10:30 起减 1,000 元", 5, ["营业 10:30", "起减 1,000", "元"]],
    [
      "nor within a word in brackets, or an address",
      "门店（Shanghai）见 https://a.cn/b",
      7,
      ["门店", "（Shanghai）见", "https://a.cn/b"],
    ],
    ["within a word that is wider than a line", "k7fm2xqdk7fm2xqd", 4, ["k7fm2xqd", "k7fm2xqd"]],
    ["where somebody broke it", "一\n二", 9, ["一", "二"]],
    ["not at all when it fits", "南京东路店", 5, ["南京东路店"]],
  ])("%s", (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it("and cut off with … where there are no more lines", () => {
    expect(wrap("春季海报上海南京东路站", 4, 2)).toEqual(["春季海报", "上海南…"]);
    expect(wrap("一\n二", 4, 1)).toEqual(["一…"]);
  });

  it("with characters of several code points kept whole", () => {
    expect(wrap("👨‍👩‍👧👨‍👩‍👧", 5)).toEqual(["👨‍👩‍👧", "👨‍👩‍👧"]);
  });
});

describe("lines of about the same width", () => {
  it.each([
    ["leave no single character alone", "扫码关注领取新人礼包", 9, ["扫码关注领", "取新人礼包"]],
    ["are not bought with a broken word", "扫码 congratulations", 8, ["扫码", "congratulations"]],
    ["stay one where one is enough", "扫码关注", 4, ["扫码关注"]],
  ])("%s", (_, text, width, lines) => {
    expect(wrapEvenly(text, { width, lines: 3 }, measure)).toEqual(lines);
  });

  it("are left as they are when they had to be cut", () => {
    expect(wrapEvenly("春季海报上海南京东路站", { width: 4, lines: 2 }, measure)).toEqual([
      "春季海报",
      "上海南…",
    ]);
  });
});

it("a line that is too long ends in …", () => {
  expect(fitLine("南京东路店", 5, measure)).toBe("南京东路店");
  expect(fitLine("南京东路第一百货店", 5, measure)).toBe("南京东路…");
  expect(fitLine("南京", 0.5, measure)).toBe("…");
});
