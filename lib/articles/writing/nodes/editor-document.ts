import type { JSONContent } from "@tiptap/core";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { documentSchema } from "@/lib/articles/document/schema";

/** What the editor begins with: an article without anything has a line to write into. */
export function toEditor(document: ArticleDocument): JSONContent {
  return document.content.length === 0 ? { type: "doc", content: [{ type: "paragraph" }] } : document;
}

/** What was written, as it is stored; null when it is larger than an article may be. */
export function fromEditor(content: JSONContent): ArticleDocument | null {
  return documentSchema.safeParse(isBlank(content) ? EMPTY : content).data ?? null;
}

const EMPTY: ArticleDocument = { type: "doc", content: [] };

function isBlank({ content = [] }: JSONContent): boolean {
  const [first] = content;
  return content.length === 1 && first?.type === "paragraph" && (first.content ?? []).length === 0;
}
