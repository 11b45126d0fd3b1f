import type { JSONContent } from "@tiptap/core";
import type { Node as EditorNode } from "@tiptap/pm/model";
import type { ArticleDocument, Block } from "@/lib/articles/document/document-types";
import { measureTree } from "@/lib/articles/document/measure-tree";
import { documentSchema } from "@/lib/articles/document/schema";

/** What the editor begins with: an article without anything has a line to write into. */
export function toEditor(document: ArticleDocument): JSONContent {
  return document.content.length === 0 ? { type: "doc", content: [{ type: "paragraph" }] } : document;
}

/** What was written, as it is stored; null when it is larger than an article may be. */
export function fromEditor(content: JSONContent): ArticleDocument | null {
  return documentSchema.safeParse(isBlank(content) ? EMPTY : content).data ?? null;
}

/**
 * The same of the editor's own tree, block by block: one that was read before is not read again and comes as the same
 * object, so that whoever shows the article sees which have changed. A long one is read at each pause in writing.
 */
export function readEditor(tree: EditorNode): ArticleDocument | null {
  const first = tree.childCount === 1 ? tree.firstChild : null;
  if (first?.type.name === "paragraph" && first.childCount === 0) return EMPTY;
  const blocks: Block[] = [];
  for (const child of tree.children) {
    const block = readBlock(child);
    if (!block) return null;
    blocks.push(block);
  }
  const written: ArticleDocument = { type: "doc", content: blocks };
  return measureTree(written) === null ? written : null;
}

/** Says that the editor's tree was made of this document: its blocks need not be read, and stay the objects they are. */
export function rememberBlocks({ children }: EditorNode, { content }: ArticleDocument): void {
  // An article without anything has a line to write into.
  if (children.length !== content.length) return;
  for (const [place, block] of content.entries()) {
    const node = children[place];
    if (node) readBlocks.set(node, block);
  }
}

/** By the editor's nodes, which never change. */
const readBlocks = new WeakMap<EditorNode, Block>();

function readBlock(node: EditorNode): Block | undefined {
  const known = readBlocks.get(node);
  if (known) return known;
  const [block] = documentSchema.safeParse({ type: "doc", content: [node.toJSON()] }).data?.content ?? [];
  if (block) readBlocks.set(node, block);
  return block;
}

const EMPTY: ArticleDocument = { type: "doc", content: [] };

function isBlank({ content = [] }: JSONContent): boolean {
  const [first] = content;
  return content.length === 1 && first?.type === "paragraph" && (first.content ?? []).length === 0;
}
