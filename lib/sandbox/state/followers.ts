import { z } from "zod";
import type { Database } from "./database";
import { type Follower, type FollowerDoc, followerDocSchema } from "./follower";
import { jsonColumn } from "./json-column";

const row = z
  .object({
    seq: z.number(),
    appId: z.string(),
    openid: z.string(),
    subscribed: z.number(),
    unread: z.number(),
    doc: jsonColumn(followerDocSchema),
  })
  .transform(({ doc, subscribed, ...rest }): Follower => ({ ...doc, ...rest, subscribed: subscribed === 1 }));
const countRow = z.object({ n: z.number() });
const openidRow = z.object({ openid: z.string(), seq: z.number() });
const COLUMNS = "seq, appId, openid, subscribed, unread, doc";

export type NewFollower = { openid: string; subscribed: boolean; doc: FollowerDoc };

/** The people that an account can meet, those who have not followed it (yet, or any more) included. */
export function createFollowerStore(db: Database) {
  const get = (appId: string, openid: string): Follower | null =>
    db.first(row, `SELECT ${COLUMNS} FROM follower WHERE appId = ? AND openid = ?`, appId, openid);
  return {
    get,
    add: (appId: string, people: NewFollower[]): void => {
      db.transaction(() => {
        const insert = "INSERT INTO follower (appId, openid, subscribed, unread, doc) VALUES (?, ?, ?, 0, ?)";
        for (const { openid, subscribed, doc } of people) {
          db.run(insert, appId, openid, subscribed ? 1 : 0, JSON.stringify(doc));
        }
      });
    },
    save: ({ seq, appId: _, openid: __, subscribed, unread, ...doc }: Follower): void => {
      const update = "UPDATE follower SET subscribed = ?, unread = ?, doc = ? WHERE seq = ?";
      db.run(update, subscribed ? 1 : 0, unread, JSON.stringify(followerDocSchema.parse(doc)), seq);
    },
    addUnread: (appId: string, openid: string, count: number): void => {
      db.run("UPDATE follower SET unread = unread + ? WHERE appId = ? AND openid = ?", count, appId, openid);
    },
    markRead: (appId: string, openid: string): void => {
      db.run("UPDATE follower SET unread = 0 WHERE appId = ? AND openid = ? AND unread > 0", appId, openid);
    },
    /** Whether anybody, of any account, has this OpenID. */
    isKnown: (openid: string): boolean =>
      db.first(countRow, "SELECT count(*) AS n FROM follower WHERE openid = ?", openid)?.n !== 0,
    page: (appId: string, afterSeq: number, limit: number): Follower[] =>
      db.all(
        row,
        `SELECT ${COLUMNS} FROM follower WHERE appId = ? AND seq > ? ORDER BY seq LIMIT ?`,
        appId,
        afterSeq,
        limit,
      ),
    subscribedPage: (appId: string, afterSeq: number, limit: number): string[] =>
      db
        .all(
          openidRow,
          "SELECT openid, seq FROM follower WHERE appId = ? AND subscribed = 1 AND seq > ? ORDER BY seq LIMIT ?",
          appId,
          afterSeq,
          limit,
        )
        .map((found) => found.openid),
    countSubscribed: (appId: string): number =>
      db.first(countRow, "SELECT count(*) AS n FROM follower WHERE appId = ? AND subscribed = 1", appId)?.n ??
      0,
    count: (appId: string): number =>
      db.first(countRow, "SELECT count(*) AS n FROM follower WHERE appId = ?", appId)?.n ?? 0,
  };
}
