import type { NodePath } from "@/lib/articles/document/document-types";

/** Where in the editor something is to be changed: a field beside the text, or a node of it. */
export function placeAddress(
  accountId: string,
  articleId: string,
  place: { field: string | null; path: NodePath | null },
): string {
  const editor = `/accounts/${accountId}/articles/${articleId}/write`;
  if (place.path !== null) return `${editor}?at=${place.path.join(".")}`;
  return place.field === null ? editor : `${editor}?field=${place.field}`;
}
