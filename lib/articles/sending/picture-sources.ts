import type { ArticleDocument, DocumentNode, NodePath } from "@/lib/articles/document/document-types";
import { walkDocument } from "@/lib/articles/document/walk-document";
import { safePictureAddress } from "@/lib/articles/markup/safe-address";
import type { WrittenValues } from "@/lib/articles/writing/schema";

/** Where a picture of an article comes from: a file of the library, an address, one of our codes. */
export type PictureSource =
  | { type: "file"; mediaId: string }
  | { type: "address"; src: string }
  | { type: "code"; codeId: string };

export type PlacedPicture = { source: PictureSource; key: string; path: NodePath };

/** The name under which it is remembered where WeChat has a picture. */
export function keyOf(source: PictureSource): string {
  switch (source.type) {
    case "file":
      return `file:${source.mediaId}`;
    case "address":
      return `address:${source.src}`;
    case "code":
      return `code:${source.codeId}`;
    default:
      return source satisfies never;
  }
}

/** The pictures of a text, each once, with the first place at which it stands. */
export function picturesOf(document: ArticleDocument): PlacedPicture[] {
  const pictures = new Map<string, PlacedPicture>();
  for (const { node, path } of walkDocument(document)) {
    const source = sourceOfNode(node);
    if (source === null) continue;
    const key = keyOf(source);
    if (!pictures.has(key)) pictures.set(key, { source, key, path });
  }
  return [...pictures.values()];
}

/** The pictures of a text that WeChat has to be given. */
export function picturesToSend(document: ArticleDocument): PlacedPicture[] {
  return picturesOf(document).filter(({ source }) => !(source.type === "address" && isAtWeChat(source.src)));
}

/** The chosen cover, or the first picture of the text; null where there is neither. */
export function coverOf({ coverId, body }: Pick<WrittenValues, "coverId" | "body">): PictureSource | null {
  if (coverId !== null) return { type: "file", mediaId: coverId };
  for (const { node } of walkDocument(body)) {
    const source = node.type === "image" ? sourceOfImage(node.attrs) : null;
    if (source !== null) return source;
  }
  return null;
}

/** The source of an image, null for one that was not chosen or leads nowhere. */
export function sourceOfImage(image: { mediaId: string | null; src: string | null }): PictureSource | null {
  if (image.mediaId !== null) return { type: "file", mediaId: image.mediaId };
  const src = image.src === null ? null : safePictureAddress(image.src);
  return src === null ? null : { type: "address", src };
}

/** Whether WeChat has it at this address already, so that it need not be sent there. */
export function isAtWeChat(address: string): boolean {
  return /^https?:\/\/mmbiz\.(?:qpic|qlogo)\.cn\//.test(address);
}

function sourceOfNode(node: DocumentNode): PictureSource | null {
  if (node.type === "image") return sourceOfImage(node.attrs);
  if (node.type === "qrCode") return { type: "code", codeId: node.attrs.codeId };
  if (node.type !== "miniProgramCard") return null;
  return sourceOfImage({ mediaId: node.attrs.imageMediaId, src: null });
}
