import type { ReplyIdentity } from "@/lib/media/identities/types";
import type { LibraryFile } from "@/lib/media/library/types";
import type { Localized } from "@/lib/platform/i18n/locale";

/** What followers get for a file, as whoever answers them keeps it in memory. */
export type SentFile = {
  id: string;
  mediaId: string;
  /** Until when WeChat knows the id, in milliseconds; null: for good. */
  expiresAt: number | null;
};

/** How far a file has come that replies send. */
export type FileStanding = {
  /** WeChat has what the file holds now. */
  isReady: boolean;
  /** Followers get something, if only what the file held before. */
  isAnswering: boolean;
  /** Why WeChat does not have it; null while it is on its way. */
  failure: Localized | null;
};

/** A file of the library with its standing; null for one that no saved reply has sent yet. */
export type ReplyFile = LibraryFile & { standing: FileStanding | null };

/** A reply's file, and where in a form it stands. */
export type PlacedFile = {
  /** Such as "replies.0.fileId". */
  field: string;
  fileId: string;
  kind: "image" | "voice" | "video";
};

/** What came of giving WeChat a file. */
export type AskedId =
  | { type: "made"; identity: ReplyIdentity }
  /** `isUnfit`: it is the file that WeChat does not take, so that to try again is no use. */
  | { type: "failed"; words: Localized; isUnfit: boolean }
  /** WeChat is slow; it goes on in the background. */
  | { type: "waiting" }
  | { type: "gone" };

/** By the ids of files. */
export type AskedIds = ReadonlyMap<string, AskedId>;
