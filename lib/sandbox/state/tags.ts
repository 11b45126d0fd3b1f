import { z } from "zod";
import type { Database } from "./database";

const row = z.object({ id: z.number(), name: z.string(), count: z.number() });
const openidRow = z.object({ openid: z.string() });

export type Tag = z.infer<typeof row>;

/** The tags that an account has made. Which ones a follower carries is part of the follower. */
export function createTagStore(db: Database) {
  return {
    /** By id, with how many followers carry each. */
    list: (appId: string): Tag[] =>
      db.all(
        row,
        `SELECT id, name, (
          SELECT count(*) FROM follower, json_each(follower.doc, '$.tagIds') AS carried
          WHERE follower.appId = tag.appId AND carried.value = tag.id
        ) AS count FROM tag WHERE appId = ? ORDER BY id`,
        appId,
      ),
    save: (appId: string, { id, name }: Pick<Tag, "id" | "name">): void => {
      db.run("INSERT OR REPLACE INTO tag VALUES (?, ?, ?)", appId, id, name);
    },
    remove: (appId: string, id: number): void => {
      db.run("DELETE FROM tag WHERE appId = ? AND id = ?", appId, id);
    },
    /** The followers who carry the tag and come after `afterSeq`, in the order of their coming. */
    carriers: (appId: string, id: number, afterSeq: number, limit: number): string[] =>
      db
        .all(
          openidRow,
          `SELECT openid FROM follower, json_each(follower.doc, '$.tagIds') AS carried
          WHERE appId = ? AND carried.value = ? AND seq > ? ORDER BY seq LIMIT ?`,
          appId,
          id,
          afterSeq,
          limit,
        )
        .map(({ openid }) => openid),
  };
}
