import { describe, expect, it } from "vitest";
import { decodeKindly, decodeStrictly } from "./text-encoding";

const UTF8_MARK = [0xef, 0xbb, 0xbf];
/** "优惠券" as Chinese Windows writes it. */
const GBK = [0xd3, 0xc5, 0xbb, 0xdd, 0xc8, 0xaf];
const utf8 = (text: string) => [...Buffer.from(text)];
const utf16le = (text: string) => [...Buffer.from(text, "utf16le")];
const utf16be = (text: string) => [...Buffer.from(text, "utf16le").swap16()];
const bytes = (...parts: number[][]) => Uint8Array.from(parts.flat());

describe("text that replaces something", () => {
  it.each([
    ["UTF-8", bytes(utf8("优惠券 🎁"))],
    ["UTF-8 with its mark", bytes(UTF8_MARK, utf8("优惠券 🎁"))],
  ])("is taken in %s", (_, given) => {
    expect(decodeStrictly(given)).toEqual({ text: "优惠券 🎁" });
  });

  it.each([
    ["GBK", bytes(utf8('{"name": "'), GBK, utf8('"}')), "gb18030", 1],
    ["UTF-16", bytes([0xff, 0xfe], utf16le("[]")), "utf-16le", 1],
    ["UTF-16 of the other order", bytes([0xfe, 0xff], utf16be("优惠券")), "utf-16be", 1],
    ["UTF-16 without a mark", bytes(utf16le('{"name": "优惠券"}')), "utf-16le", 1],
    ["UTF-16 of letters alone, which reads as UTF-8", bytes(utf16le('{"rules": []}')), "utf-16le", 1],
    ["UTF-8 of which a letter was cut", bytes(utf8("优惠券\n会员"), [0xe4, 0xb8], utf8("店")), "utf-8", 2],
    ["its mark before another encoding", bytes(UTF8_MARK, GBK), "utf-8", 1],
  ])("is told what it looks like when it is not UTF-8: %s", (_, given, encoding, line) => {
    expect(decodeStrictly(given)).toEqual({ encoding, line });
  });
});

describe("text that somebody looks through", () => {
  it.each([
    ["UTF-8", bytes(utf8("优惠券")), "优惠券"],
    ["GBK, as Excel in Chinese saves it", bytes(GBK), "优惠券"],
    ["UTF-16, as Excel saves “Unicode text”", bytes([0xff, 0xfe], utf16le("优惠券")), "优惠券"],
    [
      "UTF-8 with its mark, whatever is broken in it",
      bytes(UTF8_MARK, utf8("优惠券"), [0xff]),
      "优惠券\uFFFD",
    ],
    ["UTF-8 in which a letter was lost before", bytes(utf8("café \uFFFD")), "café \uFFFD"],
    ["UTF-8 without a mark and one byte broken", bytes(utf8("优惠券"), [0xff]), "优惠券\uFFFD"],
    ["nothing", bytes(), ""],
  ])("is read as %s", (_, given, text) => {
    expect(decodeKindly(given)).toBe(text);
  });
});
