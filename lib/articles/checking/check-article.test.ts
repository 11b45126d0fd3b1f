import { describe, expect, it } from "vitest";
import { documentSchema } from "@/lib/articles/document/schema";
import { contextOf, pictureAt } from "@/lib/articles/serialise/context.test-kit";
import { checkArticle } from "./check-article";
import type { ArticleToCheck, CheckContext } from "./types";
import { CHECK_WORDS } from "./words";

const text = (words: string, ...marks: unknown[]) => ({ type: "text", text: words, marks });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const image = (attrs: object) => ({ type: "image", attrs: { mediaId: "m1", alt: "茶园", ...attrs } });
const bodyOf = (...content: unknown[]) => documentSchema.parse({ type: "doc", content });

const GOOD: ArticleToCheck = {
  title: "春茶上新",
  author: "小林",
  digest: "今年的第一批",
  sourceUrl: "https://example.com/tea",
  comments: "none",
  hasCover: true,
  body: bodyOf(paragraph(text("第一批春茶到了"))),
};

function check(changes: Partial<ArticleToCheck>, context: Partial<CheckContext> = {}) {
  return checkArticle(
    { ...GOOD, ...changes },
    { serialise: contextOf(), pictureFacts: () => null, ...context },
  );
}

describe("checking an article before it is sent", () => {
  it("says nothing of one that is as it should be", () => {
    expect(check({})).toEqual([]);
  });

  it.each([
    ["no title", { title: " " }, "title", CHECK_WORDS.noTitle],
    ["a title beyond 32 characters", { title: "长".repeat(33) }, "title", CHECK_WORDS.longTitle(33)],
    ["a long author", { author: "长".repeat(17) }, "author", CHECK_WORDS.longAuthor],
    ["a long digest", { digest: "长".repeat(129) }, "digest", CHECK_WORDS.longDigest],
    ["a source that is no page", { sourceUrl: "mailto:a@example.com" }, "sourceUrl", CHECK_WORDS.wrongSource],
    [
      "a long source",
      { sourceUrl: `https://example.com/${"x".repeat(1024)}` },
      "sourceUrl",
      CHECK_WORDS.wrongSource,
    ],
    ["nothing to make a cover of", { hasCover: false }, "cover", CHECK_WORDS.noCover],
    ["an empty text", { body: bodyOf(paragraph()) }, "body", CHECK_WORDS.emptyBody],
  ] as const)("names %s at its field", (_, changes, field, words) => {
    expect(check(changes)).toContainEqual({ level: "error", field, path: null, words });
  });

  it("counts an emoji as one character", () => {
    expect(check({ title: "🍵".repeat(32) }).filter(({ level }) => level === "error")).toEqual([]);
  });

  it("takes the first picture for a cover, and says so", () => {
    const body = bodyOf(paragraph(text("x")), image({}));
    expect(check({ hasCover: false, body })).toEqual([
      { level: "note", field: "cover", path: null, words: CHECK_WORDS.firstPictureIsCover },
    ]);
  });

  it.each([
    ["an empty heading", { type: "heading", attrs: { level: 2 } }, CHECK_WORDS.emptyHeading],
    ["an empty section title", { type: "sectionTitle", content: [text("  ")] }, CHECK_WORDS.emptyHeading],
    ["a picture without words", image({ alt: "" }), CHECK_WORDS.noAlt],
    ["a picture without an address", image({ mediaId: null, src: null }), CHECK_WORDS.noPicture],
  ])("names %s at its place", (_, node, words) => {
    const body = bodyOf(paragraph(text("前面")), node);
    expect(check({ body })).toContainEqual({ level: "warning", field: "body", path: [1], words });
  });

  it("names a link that opens nothing at its words", () => {
    const link = { type: "link", attrs: { href: "javascript:alert(1)" } };
    const body = bodyOf({ type: "blockquote", content: [paragraph(text("看"), text("这里", link))] });
    expect(check({ body })).toEqual([
      { level: "warning", field: "body", path: [0, 0, 1], words: CHECK_WORDS.deadLink },
    ]);
  });

  it("says how many addresses become footnotes, unless WeChat keeps the account's links", () => {
    const link = (href: string) => text("这里", { type: "link", attrs: { href } });
    const body = bodyOf(paragraph(link("https://a.example/"), text("和"), link("https://b.example/")));
    expect(check({ body }).map(({ words }) => words)).toEqual([CHECK_WORDS.footnotes(2)]);
    expect(check({ body }, { serialise: contextOf({ keepsLinks: true }) })).toEqual([]);
  });

  it("refuses pictures that WeChat does, as far as they are known", () => {
    const body = bodyOf(image({}));
    const serialise = contextOf({ picture: () => pictureAt("https://example.com/a.webp") });
    const facts = { bytes: 11 * 1024 * 1024, mime: "image/webp" };
    const found = check({ body }, { serialise, pictureFacts: () => facts });
    expect(found.map(({ words }) => words)).toEqual([CHECK_WORDS.pictureFormat, CHECK_WORDS.largePicture]);
    expect(check({ body }, { pictureFacts: () => ({ bytes: 1, mime: "image/png" }) })).toEqual([]);
  });

  it("names text that cannot be read, once for each place and light", () => {
    const grey = { type: "textStyle", attrs: { color: "#fefefe" } };
    const found = check({ body: bodyOf(paragraph(text("看不见", grey), text("的字", grey))) });
    expect(found).toContainEqual({
      level: "warning",
      field: "body",
      path: [0, 0],
      words: CHECK_WORDS.poorContrast("light", "看不见的字"),
    });
  });

  it("warns of a text that is long, and refuses one that is too large", () => {
    const long = bodyOf(...Array.from({ length: 20 }, () => paragraph(text("长".repeat(1000)))));
    expect(check({ body: long }).map(({ level }) => level)).toEqual(["warning"]);
    // Each of these signs is five bytes in HTML.
    const signs = Array.from({ length: 199 }, () => paragraph(text("&".repeat(1000))));
    const large = bodyOf(...signs, ...Array.from({ length: 600 }, () => paragraph(text("短"))));
    expect(check({ body: large })).toContainEqual(
      expect.objectContaining({ level: "error", words: CHECK_WORDS.largeBody }),
    );
  });

  it("says first what WeChat would refuse", () => {
    const body = bodyOf(image({ alt: "" }));
    expect(check({ title: "", digest: "", body }).map(({ level }) => level)).toEqual([
      "error",
      "warning",
      "note",
    ]);
  });
});
