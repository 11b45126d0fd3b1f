import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { documentSchema } from "@/lib/articles/document/schema";
import { walkDocument } from "@/lib/articles/document/walk-document";

/** Where a picture is now: in the library, or at an address. */
export type NewPlace = { mediaId: string | null; src: string };

/** The addresses of the pictures of a text, each once, in their order. */
export function pictureAddressesIn(document: ArticleDocument): string[] {
  const addresses = [...walkDocument(document)].flatMap(({ node }) =>
    node.type === "image" && node.attrs.mediaId === null && node.attrs.src !== null ? [node.attrs.src] : [],
  );
  return [...new Set(addresses)];
}

/**
 * The text with its pictures at other places.
 *
 * @param placeOf by the present address; undefined leaves a picture as it is, null takes it out
 */
export function replacePictures(
  document: ArticleDocument,
  placeOf: (address: string) => NewPlace | null | undefined,
): ArticleDocument {
  return documentSchema.parse({
    ...document,
    content: document.content.flatMap((node) => replaceIn(node, placeOf)),
  });
}

type AnyNode = { type: string; attrs?: object | undefined; content?: readonly AnyNode[] | undefined };

function replaceIn(node: AnyNode, placeOf: (address: string) => NewPlace | null | undefined): AnyNode[] {
  if (node.type === "image") {
    const address = node.attrs && "src" in node.attrs ? node.attrs.src : null;
    const place = typeof address === "string" ? placeOf(address) : undefined;
    if (place === null) return [];
    return [place ? { ...node, attrs: { ...node.attrs, ...place } } : node];
  }
  if (node.content === undefined) return [node];
  const content = node.content.flatMap((child) => replaceIn(child, placeOf));
  if (content.length > 0 || node.content.length === 0) return [{ ...node, content }];
  // What holds blocks holds at least one, and a strip without pictures is none.
  return node.type === "imageStrip" ? [] : [{ ...node, content: [{ type: "paragraph" }] }];
}
