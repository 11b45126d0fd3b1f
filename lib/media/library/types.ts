import type { FileFormat, FileKind } from "@/lib/media/files/file-formats";
import type { Page } from "@/lib/platform/page";

/** A file of the library, as a browser may see it. */
export type LibraryFile = {
  id: string;
  kind: FileKind;
  format: FileFormat;
  /** Where it is shown; changes with what it holds. */
  url: string;
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

export type PageOfFiles = Page<LibraryFile>;

/** Where a file is shown. */
export type FileUse = { type: "article"; id: string; name: string };
