import { z } from "zod";
import { type ChatContent, type ChatItem, chatContentSchema } from "./chat-item";
import type { Database } from "./database";
import { jsonColumn } from "./json-column";

const docSchema = z.object({ at: z.number(), exchangeId: z.string().optional(), content: chatContentSchema });
const row = z.object({ seq: z.number(), doc: jsonColumn(docSchema) });
const seqRow = z.object({ seq: z.number() });

const KEPT_PER_FOLLOWER = 500;

/** What followers see in their chats, the newest 500 lines of each. */
export function createChatStore(db: Database) {
  return {
    add: (appId: string, openid: string, at: number, content: ChatContent, exchangeId?: string): ChatItem => {
      const doc = JSON.stringify({ at, content, exchangeId });
      const seq = db.insert("INSERT INTO chat (appId, openid, doc) VALUES (?, ?, ?)", appId, openid, doc);
      const oldestKept = db.first(
        seqRow,
        `SELECT seq FROM chat WHERE appId = ? AND openid = ? ORDER BY seq DESC LIMIT 1 OFFSET ${KEPT_PER_FOLLOWER - 1}`,
        appId,
        openid,
      );
      if (oldestKept) {
        db.run("DELETE FROM chat WHERE appId = ? AND openid = ? AND seq < ?", appId, openid, oldestKept.seq);
      }
      return { ...content, seq, at, ...(exchangeId === undefined ? {} : { exchangeId }) };
    },
    /** Up to `limit` lines after `after`, oldest first. */
    page: (appId: string, openid: string, after: number, limit: number): ChatItem[] =>
      db
        .all(
          row,
          "SELECT seq, doc FROM chat WHERE appId = ? AND openid = ? AND seq > ? ORDER BY seq LIMIT ?",
          appId,
          openid,
          after,
          limit,
        )
        .map(({ seq, doc }) => ({
          ...doc.content,
          seq,
          at: doc.at,
          ...(doc.exchangeId === undefined ? {} : { exchangeId: doc.exchangeId }),
        })),
    last: (appId: string, openid: string): number =>
      db.first(
        seqRow,
        "SELECT seq FROM chat WHERE appId = ? AND openid = ? ORDER BY seq DESC LIMIT 1",
        appId,
        openid,
      )?.seq ?? 0,
  };
}
