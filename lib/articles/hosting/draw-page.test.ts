import { createHash } from "node:crypto";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { documentSchema } from "@/lib/articles/document/schema";
import { corpus } from "@/lib/articles/serialise/corpus.test-kit";
import { NO_OPTIONS } from "@/lib/articles/themes/options";
import { THEMES } from "@/lib/articles/themes/themes";
import { EMPTY_WRITTEN, type WrittenValues } from "@/lib/articles/writing/schema";
import { drawPage, type PageFrame } from "./draw-page";
import { pagePolicy } from "./html-page";

const KILOBYTE = 1024;
/** Of the corpus, the hand-made ones first: each is drawn and parsed. */
const ENOUGH = 80;
const AT = new Date("2026-11-30T04:00:00Z");

/** Each would run, or lead to something that runs, were it put into a page as it is. */
const HOSTILE = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "<svg/onload=alert(1)>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  "<!--><img src=x onerror=alert(1)>-->",
  "]]><script>alert(1)</script>",
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "//evil.example/x",
  "https://a@evil.example/",
  "url(javascript:alert(1))",
  "red;background:url(https://evil.example/?)",
  "expression(alert(1))",
  "}</style><script>alert(1)</script>",
  "{{constructor.constructor('alert(1)')()}}",
  "<base href=//evil.example>",
  "<meta http-equiv=refresh content='0;url=//evil.example'>",
];

describe("a hostile article", () => {
  it.each(HOSTILE)("cannot bring %j to life", (payload) => {
    expectHarmless(drawPage(hostileValues(payload), frameOf(payload)).html);
  });

  it("of any form of document has no script, no handler, no style of its own", () => {
    for (const { document, context } of corpus().slice(0, ENOUGH)) {
      const look = { themeId: context.theme.id, options: NO_OPTIONS };
      expectHarmless(drawPage({ ...EMPTY_WRITTEN, title: "x", body: document, look }, frameOf("x")).html);
    }
  });
});

describe("a page", () => {
  it("may use the one style sheet that is in it, and nothing else but pictures", () => {
    const { html, styleHash } = drawPage(longArticle(), frameOf("西湖茶事"));
    const sheet = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? "";
    expect(createHash("sha256").update(sheet).digest("base64")).toBe(styleHash);
    expect(pagePolicy(styleHash)).toBe(
      `default-src 'none'; style-src 'sha256-${styleHash}'; img-src 'self' https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    );
  });

  it.each(THEMES.map(({ id }) => id))("of a long article in the theme %s stays within 60 KB", (themeId) => {
    const { html } = drawPage(
      { ...longArticle(), look: { themeId, options: NO_OPTIONS } },
      frameOf("西湖茶事"),
    );
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60 * KILOBYTE);
  });

  it("tells machines what it is", () => {
    const values = {
      ...longArticle(),
      author: "小林",
      digest: "一句话",
      sourceUrl: "https://example.com/x?a=1&b=2",
    };
    const { html } = drawPage(values, frameOf("西湖茶事"));
    for (const said of [
      '<html lang="zh-CN">',
      '<link rel="canonical" href="https://desk.example/a/x">',
      '<meta property="og:type" content="article">',
      '<meta property="og:site_name" content="西湖茶事">',
      '<meta property="article:published_time" content="2026-11-30T04:00:00.000Z">',
      'itemtype="https://schema.org/Article"',
      '<span itemprop="name">小林</span>',
      '<time itemprop="datePublished" datetime="2026-11-30T04:00:00.000Z">2026年11月30日</time>',
      '<a href="https://example.com/x?a=1&amp;b=2" rel="noopener">阅读原文</a>',
    ])
      expect(html).toContain(said);
  });

  it("in English says what it adds in English", () => {
    const body = documentSchema.parse({ type: "doc", content: [paragraph("Tea is good.")] });
    const { html } = drawPage({ ...EMPTY_WRITTEN, title: "Tea", body }, frameOf("Tea House"));
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("November 30, 2026");
  });
});

function hostileValues(payload: string): WrittenValues {
  const link = (href: string) => ({ type: "link", attrs: { href } });
  const color = { type: "textStyle", attrs: { color: payload, fontSize: payload } };
  const content = [
    paragraph(payload),
    { type: "paragraph", attrs: { textAlign: payload, lineHeight: payload }, content: [] },
    { type: "paragraph", content: [{ type: "text", text: payload, marks: [link(payload)] }] },
    { type: "paragraph", content: [{ type: "text", text: payload, marks: [color] }] },
    { type: "image", attrs: { mediaId: null, src: payload, alt: payload, caption: payload } },
    { type: "codeBlock", attrs: { language: payload }, content: [{ type: "text", text: payload }] },
    { type: "codeBlock", attrs: { language: "xml" }, content: [{ type: "text", text: payload }] },
    { type: "qrCode", attrs: { codeId: "x", caption: payload } },
  ];
  // What the schema refuses never gets so far; each block is tried alone so that it hides no other.
  const blocks = content.flatMap((block) => {
    const { data } = documentSchema.safeParse({ type: "doc", content: [block] });
    return data?.content ?? [];
  });
  expect(blocks.length).toBeGreaterThan(2);
  const look = { themeId: payload, options: { ...NO_OPTIONS, accent: payload } };
  const words = { title: payload, author: payload, digest: payload, sourceUrl: payload };
  return { ...EMPTY_WRITTEN, ...words, look, body: { type: "doc", content: blocks } };
}

function frameOf(name: string): PageFrame {
  const account = { name, signature: name, avatar: null, qrCode: null, profileId: null };
  const lookups = { shareUrl: "", pictures: new Map(), codes: new Map() };
  return { url: "https://desk.example/a/x", account, publishedAt: AT, changedAt: AT, ...lookups };
}

/** What a browser makes of it: only elements that cannot act, with attributes that cannot. */
function expectHarmless(html: string): void {
  const harm: string[] = [];
  let styles = 0;
  walk(parse(html), ({ tagName, attrs }) => {
    if (FORBIDDEN.has(tagName)) harm.push(tagName);
    if (tagName === "style") styles += 1;
    for (const { name, value } of attrs)
      if (!isHarmless(name, value)) harm.push(`${tagName} ${name}=${value}`);
  });
  expect({ harm, styles }).toEqual({ harm: [], styles: 1 });
}

function isHarmless(name: string, value: string): boolean {
  if (/^on|^style$|^srcdoc$|^http-equiv$|^formaction$|^ping$/.test(name)) return false;
  if (name === "href" || name === "src") return /^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/.test(value);
  return /^[a-z-]+$/.test(name);
}

const FORBIDDEN = new Set(
  "script iframe object embed base form input button svg math template applet frame frameset noscript".split(
    " ",
  ),
);

function walk(
  node: DefaultTreeAdapterTypes.Node,
  visit: (element: DefaultTreeAdapterTypes.Element) => void,
): void {
  if ("tagName" in node) visit(node);
  if ("childNodes" in node) for (const child of node.childNodes) walk(child, visit);
}

/** Of 12,000 signs, with everything that articles are made of. */
function longArticle(): WrittenValues {
  const sentence = "西湖龙井在清明前采摘，茶师傅说水温不能超过八十五度，泡三分钟正好。";
  const part = (number: number) => [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: `第 ${number} 节` }] },
    paragraph(sentence.repeat(5)),
    {
      type: "image",
      attrs: { src: `https://pictures.example/tea/${number}.jpg`, alt: "茶园", caption: "清晨的茶园" },
    },
    paragraph(sentence.repeat(4)),
    { type: "blockquote", content: [paragraph(sentence)] },
    {
      type: "bulletList",
      content: [1, 2, 3].map(() => ({ type: "listItem", content: [paragraph("八十五度")] })),
    },
  ];
  const content = Array.from({ length: 34 }, (_, index) => part(index + 1)).flat();
  return { ...EMPTY_WRITTEN, title: "龙井", body: documentSchema.parse({ type: "doc", content }) };
}

function paragraph(text: string) {
  return { type: "paragraph", content: [{ type: "text", text }] };
}
