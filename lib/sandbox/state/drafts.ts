import { z } from "zod";
import type { Database } from "./database";

const row = z
  .object({ mediaId: z.string(), pageIds: z.string(), createdAt: z.number(), updatedAt: z.number() })
  .transform(({ pageIds, ...draft }) => ({ ...draft, pageIds: pageIds.split(",") }));
const countRow = z.object({ n: z.number() });
const COLUMNS = "mediaId, pageIds, createdAt, updatedAt";

export type Draft = z.infer<typeof row>;

/** The boxes of drafts. What is in an article stands on its page. */
export function createDraftStore(db: Database) {
  return {
    get: (appId: string, mediaId: string): Draft | null =>
      db.first(row, `SELECT ${COLUMNS} FROM draft WHERE appId = ? AND mediaId = ?`, appId, mediaId),
    /** Newest first. */
    page: (appId: string, offset: number, limit: number): Draft[] =>
      db.all(
        row,
        `SELECT ${COLUMNS} FROM draft WHERE appId = ? ORDER BY seq DESC LIMIT ? OFFSET ?`,
        appId,
        limit,
        offset,
      ),
    count: (appId: string): number =>
      db.first(countRow, "SELECT count(*) AS n FROM draft WHERE appId = ?", appId)?.n ?? 0,
    add: (appId: string, { mediaId, pageIds, createdAt, updatedAt }: Draft): void => {
      db.run(
        `INSERT INTO draft (appId, ${COLUMNS}) VALUES (?, ?, ?, ?, ?)`,
        ...[appId, mediaId, pageIds.join(",")],
        ...[createdAt, updatedAt],
      );
    },
    touch: (mediaId: string, now: number): void => {
      db.run("UPDATE draft SET updatedAt = ? WHERE mediaId = ?", now, mediaId);
    },
    remove: (mediaId: string): void => {
      db.run("DELETE FROM draft WHERE mediaId = ?", mediaId);
    },
  };
}
