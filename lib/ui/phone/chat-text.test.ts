import { describe, expect, it } from "vitest";
import { piecesOf, withBareAddresses } from "./chat-text";

describe("an account's text", () => {
  it("keeps its words and line breaks as they are", () => {
    const text = "第一行\n第二行 <b>粗</b> & 5 < 6";
    expect(piecesOf(text)).toEqual([{ type: "words", text }]);
  });

  it.each([
    ['<a href="https://example.com/a?b=1&amp;c=2">这里</a>', "https://example.com/a?b=1&c=2"],
    ["<a href='http://example.com/'>这里</a>", "http://example.com/"],
    ["<A class=x HREF=https://example.com/>这里</A>", "https://example.com/"],
  ])("makes a link of %s", (text, url) => {
    expect(piecesOf(text)).toEqual([{ type: "link", text: "这里", url }]);
  });

  it.each([
    '<a href="javascript:alert(1)">点我</a>',
    '<a href=" JavaScript:alert(1)">点我</a>',
    '<a href="data:text/html,x">点我</a>',
    '<a href="//example.com">点我</a>',
    '<a href="weixin://dl/business">点我</a>',
    "<a>点我</a>",
  ])("leaves the words of %s without the link", (text) => {
    expect(piecesOf(text)).toEqual([{ type: "words", text: "点我" }]);
  });

  it("makes a choice of WeChat's own menu link", () => {
    const text = '<a href="weixin://bizmsgmenu?msgmenucontent=%E6%BB%A1%E6%84%8F&msgmenuid=101">好评</a>';
    expect(piecesOf(text)).toEqual([{ type: "choice", text: "好评", says: "满意", id: "101" }]);
  });

  it("finds links among words, anchors and bare addresses alike", () => {
    const text = '见 <a href="https://a.example/">甲</a> 或 https://b.example/x?y=1，谢谢';
    expect(piecesOf(text)).toEqual([
      { type: "words", text: "见 " },
      { type: "link", text: "甲", url: "https://a.example/" },
      { type: "words", text: " 或 " },
      { type: "link", text: "https://b.example/x?y=1", url: "https://b.example/x?y=1" },
      { type: "words", text: "，谢谢" },
    ]);
  });
});

describe("a follower's text", () => {
  it("shows an anchor as it was typed", () => {
    const pieces = withBareAddresses('<a href="javascript:alert(1)">x</a>');
    expect(pieces).toEqual([{ type: "words", text: '<a href="javascript:alert(1)">x</a>' }]);
  });
});
