import type { ArticleDocument } from "@/lib/articles/document/document-types";

/** A picture that came in a file, under the name that it has there. */
export type FilePicture = { name: string; mime: string; bytes: Uint8Array<ArrayBuffer> };

/** What of a file no article can hold, as far as a person would miss it. */
export const LEFT_OUT = [
  "pictures",
  "equations",
  "charts",
  "objects",
  "comments",
  "html",
  "contents",
] as const;
export type LeftOut = Readonly<Partial<Record<(typeof LEFT_OUT)[number], number>>>;

/** What a file says of the article itself; what it does not say is empty. */
export type FileHead = {
  title: string;
  author: string;
  digest: string;
  sourceUrl: string;
  folder: string;
  labels: string[];
};

/**
 * The text of a file. Its pictures stand in it under {@link addressInFile}, by their place in the list; those that a
 * Markdown file names beside itself by {@link besideAddress}.
 */
export type OpenedText = FileHead & { body: ArticleDocument; pictures: FilePicture[]; leftOut: LeftOut };

export const NO_HEAD: FileHead = { title: "", author: "", digest: "", sourceUrl: "", folder: "", labels: [] };

// A name that nobody can have (RFC 2606), so that such an address leads nowhere, wherever it comes out.
const IN_FILE = "https://in-file.invalid/";
const BESIDE_FILE = "https://beside-file.invalid/";

/** Where the picture stands in the text until the library has it. */
export function addressInFile(index: number): string {
  return `${IN_FILE}${index}`;
}

/** The place in the list of pictures; null for any other address. */
export function pictureIndex(address: string): number | null {
  return address.startsWith(IN_FILE) ? Number(address.slice(IN_FILE.length)) : null;
}

/** A picture that the file has beside it, by its path from there. */
export function besideAddress(path: string): string {
  return `${BESIDE_FILE}${encodeURIComponent(path)}`;
}

/** The path of such a picture; null for any other address. */
export function pathBeside(address: string): string | null {
  return address.startsWith(BESIDE_FILE) ? decodeURIComponent(address.slice(BESIDE_FILE.length)) : null;
}
