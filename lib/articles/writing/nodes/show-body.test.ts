import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, it } from "vitest";
import { documents } from "@/lib/articles/document/documents.test-kit";
import { documentSchema } from "@/lib/articles/document/schema";
import { fromEditor, toEditor } from "./editor-document";
import { ARTICLE_NODES } from "./extensions";
import { showBody } from "./show-body";

const schema = getSchema(ARTICLE_NODES);
const stateOf = (body: Parameters<typeof toEditor>[0]) =>
  EditorState.create({ doc: schema.nodeFromJSON(toEditor(body)) });
const linesOf = (...lines: string[]) =>
  documentSchema.parse({
    type: "doc",
    content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  });

it("leaves the cursor in the paragraph that somebody writes in", () => {
  const state = stateOf(linesOf("一", "二二", "三"));
  const tr = state.tr.setSelection(TextSelection.create(state.doc, 5));
  expect(showBody(tr, schema, linesOf("〇", "一一", "二二", "四"))).toBe(true);
  expect(fromEditor(tr.doc.toJSON())).toEqual(linesOf("〇", "一一", "二二", "四"));
  expect(tr.selection.$from.parent.textContent).toBe("二二");
  expect(tr.selection.$from.parentOffset).toBe(1);
});

it("makes any text of any other, or leaves it to whoever asked", () => {
  fc.assert(
    fc.property(documents, documents, (before, after) => {
      const { tr } = stateOf(before);
      if (!showBody(tr, schema, after)) return;
      tr.doc.check();
      expect(fromEditor(tr.doc.toJSON())).toEqual(fromEditor(toEditor(after)));
    }),
    { numRuns: 50 },
  );
});
