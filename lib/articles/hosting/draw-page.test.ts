import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { documentSchema } from "@/lib/articles/document/schema";
import { NO_OPTIONS } from "@/lib/articles/themes/options";
import { THEMES } from "@/lib/articles/themes/themes";
import { EMPTY_WRITTEN, type WrittenValues } from "@/lib/articles/writing/schema";
import { drawPage, type PageFrame } from "./draw-page";
import { pagePolicy } from "./html-page";

const KILOBYTE = 1024;
const AT = new Date("2026-11-30T04:00:00Z");

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

function frameOf(name: string): PageFrame {
  const account = { name, signature: name, avatar: null, qrCode: null, profileId: null };
  const lookups = { shareUrl: "", pictures: new Map(), codes: new Map() };
  return { url: "https://desk.example/a/x", account, publishedAt: AT, changedAt: AT, ...lookups };
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
