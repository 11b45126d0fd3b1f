import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOCUMENT_LIMITS } from "@/lib/articles/document/document-limits";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import {
  awkwardDocuments,
  documentOf,
  documents,
  longDocument,
  paragraphOf,
} from "@/lib/articles/document/documents.test-kit";
import { elementsOf, expectedOf, parseHtml, readableTextOf } from "@/lib/articles/markup/parse-html.test-kit";
import { renderHtml } from "@/lib/articles/markup/render-html";
import { THEMES } from "@/lib/articles/themes/themes";
import { contextOf, pictureAt } from "./context.test-kit";
import { lostTexts } from "./lost-texts.test-kit";
import { renderPage } from "./render-page";
import type { Target } from "./scribe";
import { serialise } from "./serialise";

const TARGETS: readonly Target[] = ["draft", "copy", "page"];
const awkward = awkwardDocuments();

function htmlOf(document: ArticleDocument, target: Target = "draft", changes = {}): string {
  return renderHtml(serialise(document, target, contextOf(changes)).markup);
}

/** Elements and attributes that could run, fetch or name something. */
function dangers(html: string): string[] {
  return elementsOf(parseHtml(html)).flatMap(({ tag, attributes }) => [
    ...(/^(script|style|iframe|svg|link|form)$/.test(tag) ? [tag] : []),
    ...Object.entries(attributes)
      .filter(([name, value]) => /^on|^id$|^srcdoc$/.test(name) || !isHarmless(name, value))
      .map(([name, value]) => `${name}=${value}`),
  ]);
}

function isHarmless(name: string, value: string): boolean {
  if (name === "href") return /^(https?:\/\/(?!user)|mailto:|tel:|$)/.test(value);
  return name !== "src" || /^https?:\/\/|^\/[^/\\]/.test(value);
}

/** Styles that WeChat would empty. */
function brokenStyles(html: string): string[] {
  return [...html.matchAll(/ style="([^"]*)"/g)].flatMap(([, style = ""]) =>
    style === "" || style.includes("&") ? [style] : [],
  );
}

function expectSound(document: ArticleDocument, target: Target): void {
  const { markup } = serialise(document, target, contextOf());
  const html = renderHtml(markup);
  expect(parseHtml(html)).toEqual(expectedOf(markup));
  expect(lostTexts(document, html)).toEqual([]);
  expect(dangers(html)).toEqual([]);
  expect(brokenStyles(html)).toEqual([]);
}

describe.each(TARGETS)("any document as %s", (target) => {
  it("is HTML that reads as it was meant, with every text, safe addresses and whole styles", () => {
    fc.assert(
      fc.property(documents, (document) => expectSound(document, target)),
      { numRuns: 40 },
    );
  });

  it.each(awkward)("is sound with $name", ({ document }) => {
    expectSound(document, target);
  });

  it("may be as deep and as long as the schema allows", () => {
    let deep: unknown = paragraphOf("x");
    for (let level = 0; level < DOCUMENT_LIMITS.depth - 3; level++)
      deep = { type: "blockquote", content: [deep] };
    expect(htmlOf(documentOf(deep), target)).toContain("x");
    const long = documentOf(...Array.from({ length: 9_900 }, () => paragraphOf("字")));
    expect(htmlOf(long, target).split("字")).toHaveLength(9_901);
  });

  it("takes time that grows with its length only", () => {
    const short = longDocument(20_000, 60);
    const long = longDocument(190_000, 570);
    expect(timeOf(long, target)).toBeLessThan(30 * Math.max(4, timeOf(short, target)));
  });
});

/** The shortest of several runs, in milliseconds of work: what the machine did beside it does not count. */
function timeOf(document: ArticleDocument, target: Target): number {
  const times = Array.from({ length: 7 }, () => {
    const start = process.cpuUsage();
    htmlOf(document, target);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe("links", () => {
  const link = (href: string, text = "这里") => paragraphOf(text, { type: "link", attrs: { href } });

  it("of most accounts become footnotes, one number for each address", () => {
    const document = documentOf(
      link("https://a.example/"),
      link("https://b.example/"),
      link("https://a.example/", "那里"),
    );
    const { markup, footnotes } = serialise(document, "draft", contextOf());
    expect(footnotes).toEqual([
      { number: 1, address: "https://a.example/" },
      { number: 2, address: "https://b.example/" },
    ]);
    expect(readableTextOf(parseHtml(renderHtml(markup)))).toContain(
      "这里[1]这里[2]那里[1]参考链接[1] https://a.example/[2] https://b.example/",
    );
  });

  it("get one footnote, whatever marks their words have", () => {
    const mark = { type: "link", attrs: { href: "https://a.example/" } };
    const words = [
      { type: "text", text: "粗", marks: [mark, { type: "bold" }] },
      { type: "text", text: "细", marks: [mark] },
    ];
    const html = htmlOf(documentOf({ type: "paragraph", content: words }));
    expect(html.match(/<sup/g)).toHaveLength(1);
  });

  it("to articles at WeChat stay links", () => {
    expect(htmlOf(documentOf(link("https://mp.weixin.qq.com/s/abc")))).toContain(
      '<a href="https://mp.weixin.qq.com/s/abc"',
    );
  });

  it("stay links for accounts that may link, and on our page", () => {
    const document = documentOf(link("https://a.example/"));
    expect(htmlOf(document, "draft", { keepsLinks: true })).toContain('<a href="https://a.example/"');
    expect(htmlOf(document, "page")).toContain('<a href="https://a.example/" rel="noopener nofollow"');
  });

  it("that say their own address need no footnote", () => {
    expect(htmlOf(documentOf(link("https://a.example/x", "https://a.example/x")))).not.toContain("<sup");
  });

  it("to mail and telephones are written down: WeChat keeps none of them", () => {
    const document = documentOf(link("mailto:tea@a.example", "写信"), link("tel:+8610", "+8610"));
    const html = htmlOf(document, "draft", { keepsLinks: true });
    expect(html).not.toContain("<a");
    expect(readableTextOf(parseHtml(html))).toMatch(/写信\[1\]\+8610参考链接\[1\] tea@a\.example/);
  });

  it("that must not be followed leave their words", () => {
    expect(readableTextOf(parseHtml(htmlOf(documentOf(link("javascript:alert(1)")))))).toContain("这里");
  });

  it("to mini programs open them within WeChat only", () => {
    const mark = { type: "miniProgramLink", attrs: { appid: "wx1", path: "pages/a" } };
    const document = documentOf(paragraphOf("预约", mark));
    expect(htmlOf(document)).toContain(
      '<a href="" data-miniprogram-appid="wx1" data-miniprogram-path="pages/a"',
    );
    expect(htmlOf(document, "page")).not.toContain("<a");
  });
});

describe("what WeChat needs in its own form", () => {
  it("has an empty paragraph before and after, so that a code at the edge keeps its looks", () => {
    const html = htmlOf(documentOf({ type: "codeBlock", content: [{ type: "text", text: "x" }] }));
    expect(html).toMatch(/^<p style="margin:0;font-size:0;line-height:0">&nbsp;<\/p>.*&nbsp;<\/p>$/s);
  });

  it("has code with fixed blanks and breaks, in its colours", () => {
    const code = (text: string) =>
      documentOf({ type: "codeBlock", attrs: { language: "javascript" }, content: [{ type: "text", text }] });
    const html = htmlOf(code("if (a) {\n\tb\n}"));
    expect(html).toContain("&nbsp;(a)&nbsp;{<br>&nbsp;&nbsp;&nbsp;&nbsp;b<br>}");
    expect(html).toMatch(/<span style="color:#[0-9a-f]{6}">if<\/span>/);
    expect(htmlOf(code("if (a) {\n\tb\n}"), "page")).toContain("(a) {\n\tb\n}</code></pre>");
  });

  it("has a list that ends an item after this item; our page has it within", () => {
    const item = (text: string, ...more: unknown[]) => ({
      type: "listItem",
      content: [paragraphOf(text), ...more],
    });
    const inner = { type: "orderedList", content: [item("b")] };
    const document = documentOf({ type: "bulletList", content: [item("a", inner), item("c")] });
    const shape = (html: string) => html.replace(/<(\w+)[^>]*>/g, "<$1>");
    expect(shape(htmlOf(document))).toContain(
      "<ul><li><section>a</section></li><ol><li><section>b</section></li></ol><li><section>c</section></li></ul>",
    );
    expect(shape(htmlOf(document, "page"))).toContain("<ul><li><p>a</p><ol><li><p>b</p></li></ol></li><li>");
  });

  it("has boxes of tasks as characters", () => {
    const item = (checked: boolean) => ({
      type: "taskItem",
      attrs: { checked },
      content: [paragraphOf("x")],
    });
    const html = htmlOf(documentOf({ type: "taskList", content: [item(true), item(false)] }));
    expect(readableTextOf(parseHtml(html))).toContain("☑ x☐ x");
  });

  it("keeps line breaks and runs of blanks", () => {
    expect(htmlOf(documentOf(paragraphOf("a  b\nc")))).toContain("a&nbsp; b<br>c</p>");
  });

  it("has no font in double quotes", () => {
    for (const theme of THEMES) {
      const html = htmlOf(documentOf(paragraphOf("x"), { type: "codeBlock" }), "draft", { theme });
      expect(html).not.toContain("&quot;");
    }
  });
});

describe("pictures", () => {
  const image = (attrs: object) => documentOf({ type: "image", attrs });

  it("are never wider than their place, and as wide as asked", () => {
    expect(htmlOf(image({ mediaId: "m", widthPercent: 60, rounded: true, alt: "茶" }))).toMatch(
      /<img src="https:[^"]+" alt="茶" style="max-width:100%;height:auto;vertical-align:middle;width:60%;border-radius:10px">/,
    );
  });

  it("that cannot be had leave their captions", () => {
    const html = htmlOf(image({ mediaId: "gone", caption: "山" }), "draft", { picture: () => null });
    expect(html).not.toContain("<img");
    expect(html).toContain("山");
  });

  it("come from safe places only", () => {
    for (const src of ["javascript:alert(1)", "//evil.example/1", "data:image/svg+xml,<svg/>"]) {
      expect(htmlOf(image({ mediaId: "m" }), "page", { picture: () => pictureAt(src) })).not.toContain(
        "<img",
      );
    }
  });

  it("have their size and their formats on our page, and load late", () => {
    const picture = {
      ...pictureAt("/media/1.jpg"),
      sources: [{ type: "image/webp", srcset: "/media/1.webp" }],
    };
    expect(htmlOf(image({ mediaId: "m" }), "page", { picture: () => picture })).toContain(
      '<picture><source type="image/webp" srcset="/media/1.webp" sizes="(min-width:677px) 637px, 100vw"><img src="/media/1.jpg" alt="" width="800" height="450" loading="lazy" decoding="async"',
    );
  });

  it("in a strip show that there are more", () => {
    const one = { type: "image", attrs: { mediaId: "m" } };
    expect(htmlOf(documentOf({ type: "imageStrip", content: [one, one] }))).toContain("width:78%");
    expect(htmlOf(documentOf({ type: "imageStrip", content: [one] }))).not.toContain("width:78%");
  });
});

describe("an account's card", () => {
  it("is WeChat's own where its id is known, and ours with a code elsewhere", () => {
    const document = documentOf({ type: "accountCard" });
    const account = { name: "茶", signature: "", avatar: null, qrCode: null, profileId: "MzA=" };
    expect(htmlOf(document, "draft", { account })).toContain('data-pluginname="mpprofile" data-id="MzA="');
    expect(htmlOf(document, "page", { account })).toContain("茶</p>");
    expect(htmlOf(document, "page", { account: null })).toBe("");
  });
});

describe("our own page", () => {
  const page = (document: ArticleDocument) => renderPage(serialise(document, "page", contextOf()).markup);

  it("has its styles in a sheet, said once for whatever looks alike", () => {
    const { html, css } = page(documentOf(paragraphOf("a"), paragraphOf("b")));
    expect(html).toBe('<p class="a0">a</p><p class="a0">b</p>');
    expect(css).toMatch(
      /^\.article \.a0\{font-size:16px;.*color:#333333.*\}@media \(prefers-color-scheme:dark\)/,
    );
  });

  it("is in the dark as WeChat would show it", () => {
    const { css } = page(documentOf(paragraphOf("a")));
    expect(css).toContain("@media (prefers-color-scheme:dark){.article .a0{color:#a3a3a3}}");
  });

  it("ends no sheet by what somebody wrote", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { html, css } = page(document);
        expect(css).not.toMatch(/[<\\]|url\(|@import/);
        expect(html).not.toContain(" style=");
      }),
      { numRuns: 30 },
    );
  });

  it("of a long article is smaller than 60 KB without its own text", () => {
    const { html, css } = page(longDocument(10_000, 30));
    expect(new TextEncoder().encode(html + css).length).toBeLessThan(60 * 1024);
  });

  it("leaves the first heading to the title", () => {
    const heading = { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "a" }] };
    expect(page(documentOf(heading)).html).toMatch(/^<h2 /);
  });
});
