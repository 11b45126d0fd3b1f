import type { Reply } from "./schema";

// Apart from the schema, so that a form can ask without loading the schema's library.

export type FileReplyType = "image" | "voice" | "video";
export type FileReply = Extract<Reply, { type: FileReplyType }>;

/** The files of the library that a reply sends. */
export function fileIdsOf(reply: Reply): readonly string[] {
  return isOfFile(reply) && reply.fileId ? [reply.fileId] : [];
}

/** Whether a reply is a picture, a voice message or a video. */
export function isOfFile<One extends { type: Reply["type"] }>(
  reply: One,
): reply is Extract<One, { type: FileReplyType }> {
  return reply.type === "image" || reply.type === "voice" || reply.type === "video";
}
