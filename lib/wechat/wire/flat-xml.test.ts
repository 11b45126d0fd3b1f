import fc from "fast-check";
import { expect, it } from "vitest";
import { readFlatXml } from "./flat-xml";
import { parseXml, representable } from "./xml";

/** What the full parser makes of a document; the comment keeps the short way out of it. */
function readInFull(text: string): unknown {
  return parseXml(text.replace("<xml>", "<xml><!-- -->"));
}

const space = fc.constantFrom("", "\n", " \r\n\t");
const name = fc.constantFrom("ToUserName", "MsgId", "Content", "a.b-c", "toString", "__proto__");
const value = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", " ", "]]", "]]>", "<", "&amp;", ">", "\u0000", "\r\n", " 1 ", "优惠🎁", "</Content>"),
);
const element = fc
  .tuple(name, value, fc.constantFrom("cdata", "bare", "nested", "two"), space)
  .map(([tag, text, kind, after]) => {
    const cdata = `<![CDATA[${text.replaceAll("]]>", "]] >")}]]>`;
    const content = { cdata, bare: text, nested: `<item>${cdata}</item>`, two: cdata + cdata }[kind];
    return `<${tag}>${content}</${tag}>${after}`;
  });
const document = fc
  .tuple(space, fc.array(element, { maxLength: 5 }), space)
  .map(([before, elements, after]) => `<xml>${before}${elements.join("")}</xml>${after}`);

it("what it reads, the full parser reads alike", () => {
  fc.assert(
    fc.property(document, (text) => {
      const fields = readFlatXml(text);
      fc.pre(fields !== null);
      const shown = Object.entries(fields ?? {}).map(([key, raw]) => [key, representable(raw)]);
      expect(Object.fromEntries(shown)).toEqual(readInFull(text));
    }),
    { numRuns: 2000 },
  );
});

it("reads a text message of the platform", () => {
  const text = `<xml><ToUserName><![CDATA[gh_1]]></ToUserName>
<CreateTime>1730000000</CreateTime>
<Content><![CDATA[ 1 < 2 & <b> ]]></Content>
<Empty></Empty></xml>\n`;
  const fields = { ToUserName: "gh_1", CreateTime: "1730000000", Content: " 1 < 2 & <b> ", Empty: "" };
  expect(readFlatXml(text)).toEqual(fields);
});

it.each([
  ["an element inside an element", "<xml><a><b>1</b></a></xml>"],
  ["a repeated element", "<xml><a>1</a><a>2</a></xml>"],
  ["an entity", "<xml><a>&amp;</a></xml>"],
  ["two CDATA sections", "<xml><a><![CDATA[1]]><![CDATA[2]]></a></xml>"],
  ["an attribute", '<xml><a b="1">1</a></xml>'],
  ["a comment", "<xml><!-- --><a>1</a></xml>"],
  ["a declaration", '<?xml version="1.0"?><xml><a>1</a></xml>'],
  ["something behind", "<xml><a>1</a></xml><xml></xml>"],
  ["an open end", "<xml><a>1</a>"],
  ["an unclosed element", "<xml><a>1</xml>"],
  ["an unclosed CDATA section", "<xml><a><![CDATA[1</a></xml>"],
  ["another root", "<html><a>1</a></html>"],
  ["a name that is no key", "<xml><__proto__>1</__proto__></xml>"],
  ["a long text", `<xml><a>${"x".repeat(20_000)}</a></xml>`],
  ["many elements", `<xml>${Array.from({ length: 100 }, (_, n) => `<a${n}>1</a${n}>`).join("")}</xml>`],
])("leaves %s to the full parser", (_what, text) => {
  expect(readFlatXml(text)).toBeNull();
});
