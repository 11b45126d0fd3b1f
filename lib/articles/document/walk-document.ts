import type { ArticleDocument, DocumentNode, NodePath } from "./document-types";

export type Place = { node: DocumentNode; path: NodePath };

/** Every node with its path, in reading order, the document itself first with an empty path. */
export function* walkDocument(document: ArticleDocument): Generator<Place> {
  const rest: Place[] = [{ node: document, path: [] }];
  for (let place = rest.pop(); place !== undefined; place = rest.pop()) {
    yield place;
    const { node, path } = place;
    const children: readonly DocumentNode[] = "content" in node ? (node.content ?? []) : [];
    rest.push(...children.map((child, index) => ({ node: child, path: [...path, index] })).reverse());
  }
}
