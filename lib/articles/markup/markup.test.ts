import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { declarationsOf } from "./escape";
import { element } from "./markup";
import { expectedOf, parseHtml } from "./parse-html.test-kit";
import { renderHtml } from "./render-html";
import { isWeChatArticle, safeAddress, safePictureAddress } from "./safe-address";

describe("an address", () => {
  it.each([
    ["https://example.com/a?b=1&c=2#d", "https://example.com/a?b=1&c=2#d"],
    [" http://example.com ", "http://example.com/"],
    ["HTTPS://EXAMPLE.com/a b", "https://example.com/a%20b"],
    ["https://例子.中国/春", "https://xn--fsqu00a.xn--fiqs8s/%E6%98%A5"],
    ['https://example.com/"onclick="x', "https://example.com/%22onclick=%22x"],
    ["mailto:a@example.com", "mailto:a@example.com"],
    ["tel:+86 10 1234", "tel:+86 10 1234"],
  ])("%s may be followed", (address, followed) => {
    expect(safeAddress(address)).toBe(followed);
  });

  it.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "\u0000javascript:alert(1)",
    "\u200Bjavascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "blob:https://example.com/1",
    "file:///etc/passwd",
    "intent://x",
    "weixin://dl/moments",
    "//example.com",
    "/a",
    "a",
    "#a",
    "?a",
    "",
    "\\\\example.com",
    "https:\\\\example.com",
    "https://user@example.com",
    "https://example.com:secret@evil.example",
    "https://exa\u202Emple.com",
    "https://",
  ])("%j is no address to follow", (address) => {
    expect(safeAddress(address)).toBeNull();
  });

  it.each([
    ["/media/ab/1.jpg?w=800", "/media/ab/1.jpg?w=800"],
    ["https://mmbiz.qpic.cn/x/0?wx_fmt=png", "https://mmbiz.qpic.cn/x/0?wx_fmt=png"],
    ["//evil.example/1.jpg", null],
    ["/\\evil.example/1.jpg", null],
    ["mailto:a@example.com", null],
    ["data:image/svg+xml,x", null],
  ])("of a picture: %s", (address, shown) => {
    expect(safePictureAddress(address)).toBe(shown);
  });

  it.each([
    ["https://mp.weixin.qq.com/s/abc", true],
    ["http://mp.weixin.qq.com/s?__biz=1", true],
    ["https://mp.weixin.qq.com/cgi-bin/home", false],
    ["https://mp.weixin.qq.com.evil.example/s/abc", false],
    ["https://evil.example/?https://mp.weixin.qq.com/s/abc", false],
  ])("%s is an article at WeChat: %s", (address, isArticle) => {
    expect(isWeChatArticle(address)).toBe(isArticle);
  });
});

describe("writing HTML", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }).map((any) => any.replaceAll("\u0000", "").replaceAll("\r", "")),
    fc.constantFrom('"><script>', "&lt;", "&amp;nbsp;", "</p>", "<!--", "'\"`", "&#34;"),
  );

  it("lets no text and no attribute open markup", () => {
    fc.assert(
      fc.property(text, text, (words, value) => {
        const tree = [
          element("p", {}, [words, element("img", {}, [], { attributes: { alt: value } }), words]),
        ];
        expect(parseHtml(renderHtml(tree))).toEqual(expectedOf(tree));
      }),
    );
  });

  it("leaves out a style's value that would need an escape, or fetch something", () => {
    const values = [
      '"',
      "a&b",
      "<",
      "red;position:fixed",
      "url(https://evil.example)",
      "expression(1)",
      "a\\b",
    ];
    for (const color of values) expect(declarationsOf({ color, margin: "0" })).toBe("margin:0");
    expect(declarationsOf({ "font-family": "'PingFang SC',serif" })).toBe("font-family:'PingFang SC',serif");
  });

  it("shows fixed blanks as such", () => {
    expect(renderHtml([element("p", {}, ["a\u00A0b"])])).toBe("<p>a&nbsp;b</p>");
  });
});
