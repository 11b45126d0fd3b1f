import { describe, expect, it } from "vitest";
import { fitLine, wrapText } from "./wrap-text";

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

it("a line that is too long ends in …", () => {
  expect(fitLine("南京东路店", 5, measure)).toBe("南京东路店");
  expect(fitLine("南京东路第一百货店", 5, measure)).toBe("南京东路…");
  expect(fitLine("南京", 0.5, measure)).toBe("…");
});
