import { type Schema, Slice } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { changesOf } from "@/lib/articles/writing/merge-written";
import { fromEditor, toEditor } from "./editor-document";

/**
 * Makes the editor's text the same as a body by touching only the blocks that differ: whoever writes in another one goes on
 * as if nothing had happened.
 *
 * @returns whether it could; a text that has too little in common has to be shown anew
 */
export function showBody(tr: Transaction, schema: Schema, body: ArticleDocument): boolean {
  const now = fromEditor(tr.doc.toJSON());
  const changes = now && now.content.length === tr.doc.childCount ? changesOf(now, body) : null;
  if (changes === null || body.content.length === 0) return false;
  const starts = startsOf(tr);
  // From the end, so that the places before stay what they are.
  for (const { from, to, blocks } of changes.toReversed()) {
    const nodes = schema.nodeFromJSON(toEditor({ type: "doc", content: blocks })).content;
    const slice = blocks.length === 0 ? Slice.empty : new Slice(nodes, 0, 0);
    tr.replace(starts[from] ?? tr.doc.content.size, starts[to] ?? tr.doc.content.size, slice);
  }
  return true;
}

/** Where each block begins, and where the last one ends. */
function startsOf({ doc }: Transaction): number[] {
  const starts = [0];
  doc.forEach((child, offset) => {
    starts.push(offset + child.nodeSize);
  });
  return starts;
}
