import type { LibraryFile } from "@/lib/media/library/types";

/** What WeChat knows a content by: an id for three days, an id for good, an address for articles' texts. */
export type IdentityKind = "temporary" | "permanent" | "content";

/** By what id replies send a content, how long WeChat keeps it under that id, and when to ask for another. */
export type ReplyIdentity = {
  contentHash: string;
  mediaId: string;
  /** Null for an id for good. */
  expiresAt: Date | null;
  renewAt: Date | null;
};

/** A file of the library; `mediaId` is WeChat's id for good of what it holds now, null where WeChat has not got that. */
export type FileAtWeChat = { file: LibraryFile; mediaId: string | null };

/** A content of the account's library, with what WeChat is told of it. */
export type IdentifiedFile = { contentHash: string; format: string; name: string };
