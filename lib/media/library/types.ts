import type { FileFormat, FileKind } from "@/lib/media/files/file-formats";
import type { Page } from "@/lib/platform/page";

/** A file of the library, as a browser may see it. */
export type LibraryFile = {
  id: string;
  kind: FileKind;
  format: FileFormat;
  /** Where it is shown; changes with what it holds. */
  url: string;
  /** Where whoever is not signed in finds what the file holds by then: for cards and the like, which are kept. */
  publicUrl: string;
  name: string;
  folder: string;
  bytes: number;
  width: number | null;
  height: number | null;
  seconds: number | null;
  revision: number;
  /** Milliseconds since 1970: it travels as JSON. */
  createdAt: number;
};

/** How far an upload has come. */
export type UploadStanding = {
  /** So many are at the server. */
  bytes: number;
  /** What came of it, when it is over. */
  file: LibraryFile | null;
};

/** What a picker gives its form. */
export type ChosenFile = Pick<LibraryFile, "id" | "url" | "publicUrl" | "name" | "width" | "height">;

export type PageOfFiles = Page<LibraryFile>;

/** Where a file is shown. */
export type FileUse =
  /** Nobody sees it there, but whoever goes back to an earlier version of the article would miss it. */
  | { type: "articleVersion"; id: string; name: string }
  | { type: "article" | "template" | "rule" | "code" | "conditionalMenu"; id: string; name: string }
  /** There is one of each. */
  | { type: "menu" | "accountCard" };
