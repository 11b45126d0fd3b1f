import { getSchema } from "@tiptap/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOCUMENT_LIMITS } from "@/lib/articles/document/document-limits";
import { documentOf, documents, paragraphOf } from "@/lib/articles/document/documents.test-kit";
import { MARK_SCHEMAS } from "@/lib/articles/document/marks";
import { documentSchema } from "@/lib/articles/document/schema";
import { fromEditor, readEditor, rememberBlocks, toEditor } from "./editor-document";
import { ARTICLE_NODES } from "./extensions";

const schema = getSchema(ARTICLE_NODES);

const NODES =
  `doc paragraph heading text hardBreak bulletList orderedList listItem taskList taskItem blockquote
  horizontalRule table tableRow tableHeader tableCell codeBlock image imageStrip callout card sectionTitle columns
  column qrCode accountCard miniProgramCard`.split(/\s+/);

describe("the editor's schema", () => {
  it("has the nodes of a document and no others", () => {
    expect(Object.keys(schema.nodes).toSorted()).toEqual(NODES.toSorted());
  });

  it("has the marks of a document and no others", () => {
    expect(Object.keys(schema.marks).toSorted()).toEqual(Object.keys(MARK_SCHEMAS).toSorted());
  });

  it("gives every document back as it came", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const node = schema.nodeFromJSON(toEditor(document));
        node.check();
        expect(fromEditor(node.toJSON())).toEqual(isOneBlankLine(document) ? EMPTY : document);
      }),
    );
  });

  it("is read block by block as it is at once", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const node = schema.nodeFromJSON(toEditor(document));
        expect(readEditor(node)).toEqual(fromEditor(node.toJSON()));
      }),
    );
  });

  it("gives the blocks that nobody touched as the same objects", () => {
    const before = schema.nodeFromJSON(toEditor(documentOf(paragraphOf("一"), paragraphOf("二"))));
    const after = before.copy(before.content.replaceChild(1, schema.nodeFromJSON(paragraphOf("三"))));
    const [read, readAgain] = [readEditor(before), readEditor(after)];
    expect(readAgain).toEqual(documentOf(paragraphOf("一"), paragraphOf("三")));
    expect(readAgain?.content[0]).toBe(read?.content[0]);
  });

  it("gives the blocks of which it was made as the same objects", () => {
    const document = documentOf(paragraphOf("一"), paragraphOf("二"));
    const tree = schema.nodeFromJSON(toEditor(document));
    rememberBlocks(tree, document);
    expect(readEditor(tree)?.content[1]).toBe(document.content[1]);
  });

  it("is too large block by block, too", () => {
    const blocks = Array.from({ length: DOCUMENT_LIMITS.nodes }, () =>
      schema.nodeFromJSON({ type: "paragraph" }),
    );
    expect(readEditor(schema.node("doc", null, blocks))).toBeNull();
  });

  it("takes what an empty page of the editor holds for an article without anything", () => {
    expect(fromEditor({ type: "doc", content: [{ type: "paragraph" }] })).toEqual(EMPTY);
    expect(readEditor(schema.nodeFromJSON(toEditor(documentSchema.parse(EMPTY))))).toEqual(EMPTY);
    expect(toEditor(documentSchema.parse(EMPTY)).content).toHaveLength(1);
  });
});

const EMPTY = { type: "doc", content: [] };

function isOneBlankLine({
  content,
}: {
  content: { type: string; content?: unknown[] | undefined }[];
}): boolean {
  return content.length === 1 && content[0]?.type === "paragraph" && content[0].content?.length === 0;
}
