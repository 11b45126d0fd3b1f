import type { ArticleValues } from "@/lib/articles/schema";
import type { FileKind } from "@/lib/media/files/file-formats";
import type { NoteCode } from "./notes";
import type { ConsolePart, Note, PartBody } from "./schema";

/** Where a file can be had: by WeChat's id, or at an address. */
export type FileSource = { mediaId: string } | { url: string };

/** A reply before its file has been fetched. */
export type SketchedReply =
  | { type: "text"; text: string }
  | { type: FileKind; source: FileSource }
  | { type: "news"; articles: ArticleValues[] }
  /** Articles of which only the id is told. */
  | { type: "newsById"; mediaId: string };

/** Where a reply belongs: the how-manieth of a rule, from 1, or a button. */
export type ReplyPlace = { reply: number | null; button: string | null; path: number[] };

/** A part before its files have been fetched. */
export type SketchedPart = Omit<ConsolePart, "fingerprint" | "body"> & {
  body: SketchedBody | null;
  replies: { place: ReplyPlace; reply: SketchedReply }[];
};

/** A body that gets its replies when their files are there. */
export type SketchedBody = PartBody extends infer Body
  ? Body extends unknown
    ? Omit<Body, "replies">
    : never
  : never;

export const NOWHERE: ReplyPlace = { reply: null, button: null, path: [] };

/** @param details what it is about, and where */
export function note(code: NoteCode, details: Partial<Note> = {}): Note {
  return { code, what: "", reply: null, button: null, why: null, ...details };
}
