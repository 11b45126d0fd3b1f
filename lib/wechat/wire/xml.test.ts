import { expect, it } from "vitest";
import { parseXml, renderXml, representable } from "./xml";

it.each([
  ["CDATA", "<xml><A><![CDATA[x]]></A></xml>", { A: "x" }],
  ["bare text", "<xml><A>x</A></xml>", { A: "x" }],
  ["an empty element", "<xml><A></A><B/><C><![CDATA[]]></C></xml>", { A: "", B: "", C: "" }],
  ["layout around CDATA", "<xml>\n  <A>\n  <![CDATA[ x ]]>\r\n </A>\n</xml>", { A: " x " }],
  ["layout around bare text", "<xml><A>\n  7\n</A></xml>", { A: "7" }],
  ["CDATA in pieces", "<xml><A><![CDATA[a]]]]><![CDATA[>b]]></A></xml>", { A: "a]]>b" }],
  [
    "markup inside CDATA",
    "<xml><A><![CDATA[</A><B>&amp;<!DOCTYPE x>]]></A></xml>",
    { A: "</A><B>&amp;<!DOCTYPE x>" },
  ],
  ["the built-in entities, once", "<xml><A>&lt;&gt;&amp;&quot;&apos;&amp;lt;</A></xml>", { A: "<>&\"'&lt;" }],
  ["character references", "<xml><A>&#20013;&#x6587;&#x1F600;&#13;</A></xml>", { A: "中文😀\n" }],
  [
    "numbers as they are written",
    "<xml><A>007</A><B>24761530000000001</B><C>1.50</C></xml>",
    { A: "007", B: "24761530000000001", C: "1.50" },
  ],
  ["repeated elements", "<xml><A>1</A><B>2</B><A>3</A></xml>", { A: ["1", "3"], B: "2" }],
  ["children", "<xml><A><B>1</B>\n<C><D>2</D></C></A></xml>", { A: { B: "1", C: { D: "2" } } }],
  [
    "a declaration and a comment",
    '<?xml version="1.0" encoding="utf-8"?>\n<!-- x --><xml><A>1<!-- y --></A></xml>',
    { A: "1" },
  ],
  ["attributes, which are ignored", '<xml a="1"><A b="&lt;">1</A></xml>', { A: "1" }],
  [
    "names of Object's own methods",
    "<xml><toString>1</toString><hasOwnProperty>2</hasOwnProperty></xml>",
    { toString: "1", hasOwnProperty: "2" },
  ],
  ["nothing", "<xml></xml>", {}],
])("%s is read", (_what, xml, fields) => {
  expect(Object.entries(parseXml(xml))).toEqual(Object.entries(fields));
});

const many = (text: string) => text.repeat(Math.ceil((120 * 1024) / text.length));

it.each([
  ["nothing", ""],
  ["plain text", "success"],
  ["HTML", "<!doctype html><html></html>"],
  ["another root", "<html><body/></html>"],
  ["two roots", "<xml></xml><xml></xml>"],
  ["an element before the root", "<a/><xml></xml>"],
  ["text after the root", "<xml></xml>x"],
  ["an element that is not closed", "<xml><A>1</xml>"],
  ["a root that is not closed", "<xml><A>1</A>"],
  ["elements that cross", "<xml><A><B></A></B></xml>"],
  ["a closing tag too many", "<xml></A></xml>"],
  ["CDATA that does not end", "<xml><A><![CDATA[x</A></xml>"],
  ["a comment that does not end", "<xml><!-- </xml>"],
  ["a tag that does not end", "<xml><A"],
  ["a quote that does not end", '<xml><A b="></A></xml>'],
  ["a DOCTYPE", "<!DOCTYPE xml><xml></xml>"],
  ["a DOCTYPE inside the root", "<xml><!DOCTYPE xml><A>1</A></xml>"],
  ["an external entity", '<!DOCTYPE xml [<!ENTITY e SYSTEM "file:///etc/passwd">]><xml><A>&e;</A></xml>'],
  [
    "a billion laughs",
    `<!DOCTYPE xml [<!ENTITY a "ha">${[..."bcdefghij"].map((name, at) => `<!ENTITY ${name} "${`&${"abcdefghi"[at]};`.repeat(10)}">`).join("")}]><xml><A>&j;</A></xml>`,
  ],
  [
    "a quadratic blow-up",
    `<!DOCTYPE xml [<!ENTITY a "${"x".repeat(50_000)}">]><xml>${"&a;".repeat(40_000)}</xml>`,
  ],
  ["an entity nobody defined", "<xml><A>&nbsp;</A></xml>"],
  ["a bare ampersand", "<xml><A>a & b</A></xml>"],
  ["a reference to a forbidden character", "<xml><A>&#0;</A></xml>"],
  ["a reference to a surrogate", "<xml><A>&#xD800;</A></xml>"],
  ["a reference beyond Unicode", "<xml><A>&#x110000;</A></xml>"],
  ["a reference with too many digits", `<xml><A>&#${"1".repeat(100_000)};</A></xml>`],
  ["__proto__", "<xml><__proto__><admin>1</admin></__proto__></xml>"],
  ["constructor", "<xml><constructor><prototype>1</prototype></constructor></xml>"],
  ["prototype", "<xml><A><prototype>1</prototype></A></xml>"],
  ["an element without a name", "<xml><>1</></xml>"],
  ["a declaration where an element belongs", "<xml><!A>1</!A></xml>"],
  ["an instruction inside the root", "<xml><?php echo 1 ?></xml>"],
  ["a name with a space character of Unicode", "<xml><a\u3000b>1</a\u3000b></xml>"],
  ["13 levels and more", `<xml>${"<a>".repeat(14)}${"</a>".repeat(14)}</xml>`],
  ["deep nesting", `<xml>${many("<a>")}</xml>`],
  ["deep nesting, closed", `<xml>${"<a>".repeat(30_000)}${"</a>".repeat(30_000)}</xml>`],
  ["too many elements", `<xml>${many("<a/>")}</xml>`],
  ["too many instructions", `${many("<?a?>")}<xml/>`],
  ["130 KiB", `<xml><A>${"x".repeat(130 * 1024)}</A></xml>`],
  ["130 KiB in fewer characters", `<xml><A>${"中".repeat(44 * 1024)}</A></xml>`],
  ["only <", many("<")],
  ["only tags' beginnings", many('<a b="')],
  ["only CDATA's beginnings", `<xml>${many("<![CDATA[")}`],
  ["only comments' beginnings", `<xml>${many("<!--")}`],
  ["only ampersands", `<xml><A>${many("&")}</A></xml>`],
  ["only beginnings of references", `<xml><A>${many("&#")}</A></xml>`],
])("%s is refused with an XmlError", (_what, xml) => {
  expect(() => parseXml(xml)).toThrow(expect.objectContaining({ name: "XmlError" }));
});

it.each([
  ["much text", `<xml><A>${many("x ")}</A></xml>`],
  ["much CDATA", `<xml><A>${many("<![CDATA[x]]>")}</A></xml>`],
  ["many references", `<xml><A>${many("&lt;")}</A></xml>`],
  ["a wide tag", `<xml><A${many(" ")}>1</A></xml>`],
])("%s within the limit is read", (_what, xml) => {
  expect(parseXml(xml).A).toBeTypeOf("string");
});

it("nothing that was refused or read has changed Object's prototype", () => {
  for (const name of ["__proto__", "constructor", "toString", "valueOf"]) {
    try {
      parseXml(`<xml><${name}><polluted>1</polluted></${name}></xml>`);
    } catch {
      // Refusing is right; the question is what was left behind.
    }
  }
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

it("numbers are written bare, text in CDATA, lists as repetitions", () => {
  const xml = renderXml({ A: "x", B: 7, C: 24761530000000001n, D: { E: ["1", "2"] }, F: [] });
  expect(xml).toBe(
    "<xml><A><![CDATA[x]]></A>\n<B>7</B>\n<C>24761530000000001</C>\n<D><E><![CDATA[1]]></E>\n<E><![CDATA[2]]></E>\n</D>\n</xml>",
  );
});

it("text that would end its CDATA is divided", () => {
  expect(renderXml({ A: "]]>" })).toContain("<![CDATA[]]]]><![CDATA[>]]>");
  expect(parseXml(renderXml({ A: "a]]>]]>b]]" }))).toEqual({ A: "a]]>]]>b]]" });
});

it("a name that no element can have is not written", () => {
  expect(() => renderXml({ "a><b": "1" })).toThrow(expect.objectContaining({ name: "XmlError" }));
});

it.each([
  ["line ends become LF", "a\r\nb\rc\n", "a\nb\nc\n"],
  ["control characters go, tab stays", "a\u0000\u0008\tb\u000b\u001f", "a\tb"],
  ["lone surrogates go, pairs stay", "a\ud800b\udc00c\ud83d\ude00", "abc😀"],
  ["noncharacters of the first plane go", "a\ufffe\uffffb", "ab"],
  [
    "all other characters stay",
    "中\u007f\u0085\u2028\ufeff\u{1fffe}\u{10ffff}",
    "中\u007f\u0085\u2028\ufeff\u{1fffe}\u{10ffff}",
  ],
])("%s", (_what, text, expected) => {
  expect(representable(text)).toBe(expected);
  expect(parseXml(renderXml({ A: text }))).toEqual({ A: expected });
});
