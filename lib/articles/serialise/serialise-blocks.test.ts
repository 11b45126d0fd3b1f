import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import {
  awkwardDocuments,
  documentOf,
  documents,
  paragraphOf,
} from "@/lib/articles/document/documents.test-kit";
import type { Markup } from "@/lib/articles/markup/markup";
import { contextOf } from "./context.test-kit";
import { serialise } from "./serialise";
import { type SerialisedBlock, startSerialising } from "./serialise-blocks";

describe.each(["draft", "page"] as const)("a document that is being written, as %s", (target) => {
  const whole = (document: Parameters<typeof serialise>[0]) =>
    serialise(document, target, contextOf()).markup;

  it("is what it is when it is written at once", () => {
    const write = startSerialising(target, contextOf());
    for (const { document } of awkwardDocuments()) expect(assemble(write(document))).toEqual(whole(document));
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const [first] = one.content;
        for (const each of [one, { ...one, content: [...other.content, ...one.content] }])
          expect(assemble(write(each))).toEqual(whole(each));
        if (first) expect(assemble(write(documentOf(first)))).toEqual(whole(documentOf(first)));
      }),
      { numRuns: 20 },
    );
  });
});

it("what nobody touched is the same object, and notes are numbered anew", () => {
  const write = startSerialising("draft", contextOf());
  const link = (word: string) => ({
    type: "paragraph",
    content: [
      { type: "text", text: word, marks: [{ type: "link", attrs: { href: `https://example.com/${word}` } }] },
    ],
  });
  const { content } = documentOf(paragraphOf("a"), paragraphOf("b"), link("second"), link("first"));
  const of = (...places: number[]): ArticleDocument => ({
    type: "doc",
    content: places.flatMap((place) => content[place] ?? []),
  });
  const before = write(of(0, 1, 2));
  const after = write(of(0, 3, 1, 2));
  expect(markupOf(after, 0)).toBe(markupOf(before, 0));
  expect(markupOf(after, 2)).toBe(markupOf(before, 1));
  expect(JSON.stringify(markupOf(before, 2))).toContain("[1]");
  expect(JSON.stringify(markupOf(after, 3))).toContain("[2]");
});

function markupOf(blocks: readonly SerialisedBlock[], index: number) {
  return blocks.find((block) => block.index === index)?.markup;
}

/** The blocks as one article: their paths are those of the document. */
function assemble(blocks: readonly SerialisedBlock[]): Markup[] {
  return blocks.flatMap(({ index, markup }) =>
    markup.map((each) => (index === null ? each : placeAt(each, index))),
  );
}

function placeAt(markup: Markup, index: number): Markup {
  if (typeof markup === "string") return markup;
  const { path, children } = markup;
  return {
    ...markup,
    path: path === null ? null : [index, ...path.slice(1)],
    children: children.map((child) => placeAt(child, index)),
  };
}
