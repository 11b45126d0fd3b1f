import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formErrors } from "@/lib/platform/i18n/form-errors";
import { countDocument } from "./count";
import { DOCUMENT_LIMITS } from "./document-limits";
import { documentOf, documents, longDocument, paragraphOf } from "./documents.test-kit";
import { normaliseDocument } from "./normal-form";
import { plainTextOf, textsOf } from "./plain-text";
import { documentSchema } from "./schema";
import { walkDocument } from "./walk-document";

describe("reading a document", () => {
  it("fills in what the editor leaves out", () => {
    const document = documentOf({ type: "paragraph" }, { type: "image" });
    expect(document.content).toEqual([
      { type: "paragraph", attrs: { textAlign: null, indent: 0, lineHeight: null }, content: [] },
      {
        type: "image",
        attrs: { mediaId: null, src: null, alt: "", caption: "", widthPercent: 100, rounded: false },
      },
    ]);
  });

  it("takes what it has written for the same document", () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(documentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
      }),
    );
  });

  it.each([
    ["an unknown node", { type: "iframe" }],
    ["a paragraph in a paragraph", { type: "paragraph", content: [{ type: "paragraph" }] }],
    ["a picture among words", { type: "paragraph", content: [{ type: "image", attrs: {} }] }],
    ["an item without a list", { type: "listItem", content: [paragraphOf("a")] }],
    ["an unknown mark", paragraphOf("a", { type: "blink" })],
    ["a code with an account's secret for an id", { type: "qrCode", attrs: { codeId: "" } }],
  ])("refuses %s and says where", (_, block) => {
    const error = documentSchema.safeParse({ type: "doc", content: [paragraphOf("fine"), block] }).error;
    expect(error?.issues[0]?.path.slice(0, 2)).toEqual(["content", 1]);
  });

  it("drops a colour or size that it cannot read, and keeps the text", () => {
    const style = { type: "textStyle", attrs: { color: "url(https://evil.example)", fontSize: "900px" } };
    expect(documentOf(paragraphOf("kept", style)).content[0]).toMatchObject({
      content: [{ type: "text", text: "kept" }],
    });
  });

  it("brings colours to one form", () => {
    const colors = ["red", "#F00", "rgb(255 0 0)", "hsl(0, 100%, 50%)"].map((color) => {
      const document = documentOf(paragraphOf("a", { type: "textStyle", attrs: { color } }));
      return JSON.stringify(document.content[0]);
    });
    expect(new Set(colors)).toHaveProperty("size", 1);
    expect(colors[0]).toContain("#ff0000");
  });

  it("takes out what breaks lines unseen, but not what emoji are made of", () => {
    const document = documentOf(paragraphOf("a\u200Bb\uFEFFc\u0000d\uD800e 👨‍👩‍👧"));
    expect(plainTextOf(document)).toBe("abcd\uFFFDe 👨‍👩‍👧");
  });
});

describe("a document too large", () => {
  const nest = (levels: number) => {
    let block: unknown = paragraphOf("x");
    for (let level = 0; level < levels; level++) block = { type: "blockquote", content: [block] };
    return { type: "doc", content: [block] };
  };
  it.each([
    ["nested a hundred thousand deep", nest(100_000), `嵌套最多 ${DOCUMENT_LIMITS.depth} 层`],
    [
      "of too many nodes",
      { type: "doc", content: Array(DOCUMENT_LIMITS.nodes).fill({ type: "paragraph" }) },
      "内容过多",
    ],
    [
      "of too many characters",
      { type: "doc", content: [paragraphOf("字".repeat(DOCUMENT_LIMITS.characters + 1))] },
      "正文最多",
    ],
  ])("%s is refused in words", (_, value, words) => {
    const error = documentSchema.safeParse(value, { error: formErrors("zh") }).error;
    expect(error?.issues.map(({ message }) => message).join()).toContain(words);
  });

  it("may be as deep as the limit says", () => {
    // The document, the paragraph and its text are three of the levels.
    expect(documentSchema.safeParse(nest(DOCUMENT_LIMITS.depth - 3)).success).toBe(true);
    expect(documentSchema.safeParse(nest(DOCUMENT_LIMITS.depth - 2)).success).toBe(false);
  });
});

describe("the normal form", () => {
  it("is reached in one step, and keeps every character", () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(normaliseDocument(document)).toEqual(document);
        expect(plainTextOf(normaliseDocument(document))).toBe(plainTextOf(document));
      }),
    );
  });

  it("joins neighbours with the same marks, in whatever order they were put on", () => {
    const marked = (text: string, ...types: string[]) => ({
      type: "text",
      text,
      marks: types.map((type) => ({ type })),
    });
    const document = documentOf({
      type: "paragraph",
      content: [marked("a", "bold", "italic"), marked(""), marked("b", "italic", "bold"), marked("c")],
    });
    expect(document.content[0]).toMatchObject({
      content: [{ text: "ab", marks: [{ type: "bold" }, { type: "italic" }] }, { text: "c" }],
    });
  });
});

describe("walking and reading aloud", () => {
  it("goes through a document in reading order, with the paths of the nodes", () => {
    const document = documentOf({ type: "blockquote", content: [paragraphOf("a"), paragraphOf("b")] });
    const places = [...walkDocument(document)].map(({ node, path }) => `${path.join(".")} ${node.type}`);
    expect(places).toEqual([
      " doc",
      "0 blockquote",
      "0.0 paragraph",
      "0.0.0 text",
      "0.1 paragraph",
      "0.1.0 text",
    ]);
  });

  it("gives every block its line, captions too", () => {
    const document = documentOf(
      {
        type: "sectionTitle",
        attrs: { design: "number", number: "01" },
        content: [{ type: "text", text: "启程" }],
      },
      {
        type: "bulletList",
        content: ["一", "二"].map((text) => ({ type: "listItem", content: [paragraphOf(text)] })),
      },
      { type: "image", attrs: { mediaId: "m", caption: "山" } },
    );
    expect(plainTextOf(document)).toBe("01 启程\n一\n二\n山");
    expect(textsOf(document)).toEqual(["01 ", "启程", "一", "二", "山"]);
  });

  it("reads the longest article while somebody types", () => {
    const document = documentOf(
      ...Array(DOCUMENT_LIMITS.nodes / 2 - 1).fill(paragraphOf("十二个字的一行话而已啊啊")),
    );
    const begun = performance.now();
    expect(plainTextOf(document)).toHaveLength(13 * document.content.length - 1);
    // In proportion to its length this is some 20 ms; it was a second.
    expect(performance.now() - begun).toBeLessThan(300);
  });

  it.each([
    ["nothing", [paragraphOf("")], { characters: 0, words: 0, pictures: 0, minutes: 0 }],
    [
      "Chinese",
      [paragraphOf("春天 来了。".repeat(100))],
      { characters: 500, words: 0, pictures: 0, minutes: 1 },
    ],
    [
      "English",
      [paragraphOf("don't stop ".repeat(120))],
      { characters: 1080, words: 240, pictures: 0, minutes: 2 },
    ],
    ["a picture", [{ type: "image" }], { characters: 0, words: 0, pictures: 1, minutes: 1 }],
  ])("counts %s", (_, blocks, expected) => {
    expect(countDocument(documentOf(...blocks))).toEqual(expected);
  });

  it("makes long articles for measurements", () => {
    const count = countDocument(longDocument(20_000, 60));
    expect(count.characters).toBeGreaterThanOrEqual(20_000);
    expect(count.pictures).toBe(60);
  });
});
