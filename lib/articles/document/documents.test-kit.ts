import fc from "fast-check";
import type { ArticleDocument } from "./document-types";
import { CALLOUT_KINDS, RULE_DESIGNS, SECTION_TITLE_DESIGNS, TEXT_ALIGNS } from "./nodes";
import { documentSchema } from "./schema";

/** Texts that break markup, styles, addresses and line breaking, beside ordinary ones. */
const AWKWARD_TEXTS = [
  "春天来了，我们在西湖边等你。",
  "Fish & chips < 5 > 3 \"quoted\" 'single' `tick`",
  "</p></section><script>alert(1)</script>",
  "<!-- not a comment --> ]]> <![CDATA[ x ]]>",
  "&amp; &lt; &#39; &quot; &nbsp; &#x3c;",
  "&ampnocolon &notit; &copy",
  "  two blanks  and more   ",
  "\u00A0fixed\u00A0blanks",
  "👨‍👩‍👧 🏳️‍🌈 👍🏽 🇨🇳",
  "يمين إلى اليسار",
  '" onmouseover="alert(1)',
  "'\"><img src=x onerror=alert(1)>",
  "javascript:alert(1)",
  "line one\nline two",
  "\ttab",
  "a",
  " ",
  "{{ value }} $value %s",
];

const HOSTILE_ADDRESSES = [
  "javascript:alert(1)",
  " java\nscript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "//evil.example/x",
  "\\\\evil.example\\x",
  "https:\\\\evil.example",
  "file:///etc/passwd",
  "blob:https://example.com/1",
  "https://user:secret@example.com/",
  'https://example.com/" onclick="alert(1)',
  "https://",
  "/relative",
  "#anchor",
];

const GOOD_ADDRESSES = [
  "https://mp.weixin.qq.com/s/abcDEF_123",
  "https://example.com/path?a=1&b=2#c",
  "http://example.com/中文?q=春",
  "mailto:someone@example.com",
  "tel:+861012345678",
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...AWKWARD_TEXTS) },
  fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
);
const address = fc.oneof(
  fc.constantFrom(...GOOD_ADDRESSES),
  fc.constantFrom(...HOSTILE_ADDRESSES),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);
const color = fc.constantFrom("#e02020", "#1677ff", "rgb(12, 34, 56)", "rgba(0, 0, 0, 0.5)", "red", "url(x)");
const id = fc.stringMatching(/^[a-z0-9]{8}$/);
const words = fc.oneof(fc.constant(""), text);

const mark: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom("bold", "italic", "underline", "strike", "code").map((type) => ({ type })),
  fc.record({ type: fc.constant("link"), attrs: fc.record({ href: address }) }),
  fc.record({
    type: fc.constant("miniProgramLink"),
    attrs: fc.record({
      appid: fc.constant("wx1234567890abcdef"),
      path: fc.constantFrom("", 'pages/a?b="c"&d=<e>'),
    }),
  }),
  fc.record({
    type: fc.constant("textStyle"),
    attrs: fc.record({ color: fc.option(color), fontSize: fc.constantFrom(null, "18px", "12px", "1e9px") }),
  }),
  fc.record({ type: fc.constant("highlight"), attrs: fc.record({ color: fc.option(color) }) }),
);
const inline: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant("text"), text, marks: fc.array(mark, { maxLength: 3 }) }),
  },
  fc.constant({ type: "hardBreak" }),
);
const inlines = fc.array(inline, { maxLength: 3 });
const blockAttrs = {
  textAlign: fc.option(fc.constantFrom(...TEXT_ALIGNS)),
  indent: fc.integer({ min: 0, max: 8 }),
  lineHeight: fc.option(fc.constantFrom(1, 1.5, 2)),
};
const cellAttrs = fc.record({
  colspan: fc.integer({ min: 1, max: 3 }),
  rowspan: fc.integer({ min: 1, max: 3 }),
  colwidth: fc.constant(null),
  textAlign: fc.option(fc.constantFrom(...TEXT_ALIGNS)),
});
const image = fc.record({
  type: fc.constant("image"),
  attrs: fc.record({
    mediaId: fc.option(id),
    src: fc.option(address),
    alt: words,
    caption: words,
    widthPercent: fc.integer({ min: 10, max: 100 }),
    rounded: fc.boolean(),
  }),
});

/** Blocks that hold no blocks, one arbitrary a kind. */
const leafBlock: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant("paragraph"), attrs: fc.record(blockAttrs), content: inlines }),
  },
  fc.record({
    type: fc.constant("heading"),
    attrs: fc.record({ ...blockAttrs, level: fc.integer({ min: 1, max: 4 }) }),
    content: inlines,
  }),
  fc.record({
    type: fc.constant("sectionTitle"),
    attrs: fc.record({
      design: fc.constantFrom(...SECTION_TITLE_DESIGNS),
      number: fc.constantFrom(null, "01", "第二章"),
    }),
    content: inlines,
  }),
  fc.record({
    type: fc.constant("horizontalRule"),
    attrs: fc.record({ design: fc.constantFrom(...RULE_DESIGNS) }),
  }),
  fc.record({
    type: fc.constant("codeBlock"),
    attrs: fc.record({ language: fc.constantFrom(null, "javascript", "css", "no-such-language") }),
    content: fc.array(fc.record({ type: fc.constant("text"), text }), { maxLength: 3 }),
  }),
  image,
  fc.record({ type: fc.constant("imageStrip"), content: fc.array(image, { minLength: 1, maxLength: 4 }) }),
  fc.record({ type: fc.constant("qrCode"), attrs: fc.record({ codeId: id, caption: words }) }),
  fc.constant({ type: "accountCard" }),
  fc.record({
    type: fc.constant("miniProgramCard"),
    attrs: fc.record({
      appid: fc.constant("wx1234567890abcdef"),
      path: fc.constantFrom("", "pages/index?a=1&b=2"),
      title: fc.constantFrom("", '预约 <报名> "现在"', "Book now"),
      imageMediaId: fc.option(id),
    }),
  }),
);

const { block } = fc.letrec<{ block: unknown; blocks: unknown[] }>((tie) => ({
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 2 }),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leafBlock,
    fc.record({ type: fc.constantFrom("blockquote", "card"), content: tie("blocks") }),
    fc.record({
      type: fc.constant("callout"),
      attrs: fc.record({ kind: fc.constantFrom(...CALLOUT_KINDS) }),
      content: tie("blocks"),
    }),
    fc.record({ type: fc.constant("bulletList"), content: several("listItem", tie("blocks")) }),
    fc.record({
      type: fc.constant("orderedList"),
      attrs: fc.record({ start: fc.integer({ min: 0, max: 20 }) }),
      content: several("listItem", tie("blocks")),
    }),
    fc.record({
      type: fc.constant("taskList"),
      content: several("taskItem", tie("blocks"), fc.record({ checked: fc.boolean() })),
    }),
    fc.record({ type: fc.constant("columns"), content: several("column", tie("blocks")) }),
    fc.record({
      type: fc.constant("table"),
      content: fc.array(
        fc.record({
          type: fc.constant("tableRow"),
          content: fc.oneof(
            several("tableCell", tie("blocks"), cellAttrs),
            several("tableHeader", tie("blocks"), cellAttrs),
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  ),
}));

function several(
  type: string,
  content: fc.Arbitrary<unknown>,
  attrs: fc.Arbitrary<unknown> = fc.constant({}),
) {
  return fc.array(fc.record({ type: fc.constant(type), attrs, content }), { minLength: 1, maxLength: 3 });
}

/** Documents of the whole schema, as an editor or an attacker would send them. */
export const rawDocuments: fc.Arbitrary<unknown> = fc.record({
  type: fc.constant("doc"),
  content: fc.array(block, { maxLength: 3 }),
});

/** The same, read by the schema. */
export const documents: fc.Arbitrary<ArticleDocument> = rawDocuments.map((raw) => documentSchema.parse(raw));

/** A document of these blocks, written as shortly as a test wants to: what is missing is filled in. */
export function documentOf(...content: readonly unknown[]): ArticleDocument {
  return documentSchema.parse({ type: "doc", content });
}

export function paragraphOf(text: string, ...marks: readonly unknown[]) {
  return { type: "paragraph", content: text === "" ? [] : [{ type: "text", text, marks }] };
}

/** The awkward ones made by hand: each names what it is awkward for. */
export function awkwardDocuments(): { name: string; document: ArticleDocument }[] {
  const nested = (type: string, item: string, depth: number): unknown =>
    depth === 0
      ? paragraphOf("innermost")
      : {
          type,
          content: [{ type: item, content: [paragraphOf(`level ${depth}`), nested(type, item, depth - 1)] }],
        };
  return [
    { name: "nothing at all", document: documentOf() },
    { name: "one empty paragraph", document: documentOf(paragraphOf("")) },
    {
      name: "code first and last",
      document: documentOf({ type: "codeBlock", content: [{ type: "text", text: "\n  a\n\tb\n" }] }),
    },
    { name: "lists ten deep", document: documentOf(nested("bulletList", "listItem", 10)) },
    {
      name: "a table in a card in a quote",
      document: documentOf({ type: "blockquote", content: [{ type: "card", content: [tableOf("a", "b")] }] }),
    },
    {
      name: "a strip first",
      document: documentOf({ type: "imageStrip", content: [{ type: "image", attrs: { mediaId: "one" } }] }),
    },
    ...AWKWARD_TEXTS.map((awkward) => ({
      name: `the text ${JSON.stringify(awkward)}`,
      document: documentOf(paragraphOf(awkward, { type: "bold" }), {
        type: "codeBlock",
        content: [{ type: "text", text: awkward }],
      }),
    })),
    ...[...HOSTILE_ADDRESSES, ...GOOD_ADDRESSES].map((href) => ({
      name: `the address ${JSON.stringify(href)}`,
      document: documentOf(paragraphOf("here", { type: "link", attrs: { href } }), {
        type: "image",
        attrs: { src: href, alt: href },
      }),
    })),
  ];
}

function tableOf(...cells: readonly string[]) {
  return {
    type: "table",
    content: [
      {
        type: "tableRow",
        content: cells.map((cell) => ({ type: "tableCell", content: [paragraphOf(cell)] })),
      },
    ],
  };
}

/** An article of about so many characters and pictures, for measurements. */
export function longDocument(characters: number, pictures: number): ArticleDocument {
  const sentence = "春天的早晨，茶山上还带着露水，采茶的人已经走在路上了。";
  const paragraphs = Math.ceil(characters / (sentence.length * 5));
  const every = Math.max(1, Math.floor(paragraphs / Math.max(1, pictures)));
  return documentOf(
    ...Array.from({ length: paragraphs }, (_, index) => {
      const bold = { type: "text", text: sentence, marks: [{ type: "bold" }] };
      const written = { type: "paragraph", content: [bold, { type: "text", text: sentence.repeat(4) }] };
      const picture = { type: "image", attrs: { mediaId: `picture${index}`, caption: "茶山" } };
      return index % every === 0 && index / every < pictures ? [written, picture] : [written];
    }).flat(),
  );
}
