import { z } from "zod";
import { DAY } from "@/lib/sandbox/time";
import type { Database } from "./database";

const mediaInfoRow = z
  .object({
    mediaId: z.string(),
    appId: z.string(),
    /** "articlePicture" was uploaded for the text of an article: it has an address and is in no list. */
    type: z.enum(["image", "voice", "video", "thumb", "news", "articlePicture"]),
    mime: z.string(),
    filename: z.string(),
    createdAt: z.number(),
    permanent: z.number(),
    size: z.number(),
  })
  .transform((found) => ({ ...found, permanent: found.permanent === 1 }));
const bytesRow = z.object({ bytes: z.instanceof(Buffer) });
const totalRow = z.object({ total: z.number().nullable() });
const countRow = z.object({ n: z.number() });
const oldestRow = z.object({ seq: z.number() });
const COLUMNS = "mediaId, appId, type, mime, filename, createdAt, permanent, size";

export type MediaInfo = z.infer<typeof mediaInfoRow>;

/** Temporary media live three days (Media › Upload temporary media). */
export const TEMPORARY_MEDIA_MS = 3 * DAY;
/** Our own bound, so that a long-lived data file cannot fill the disk. */
const BYTES_PER_ACCOUNT = 256 * 1024 * 1024;

/** Uploaded and received files. */
export function createMediaStore(db: Database) {
  const dropOldestBeyondBound = (appId: string): void => {
    const total = () =>
      db.first(totalRow, "SELECT sum(size) AS total FROM media WHERE appId = ?", appId)?.total ?? 0;
    while (total() > BYTES_PER_ACCOUNT) {
      const oldest = "SELECT seq FROM media WHERE appId = ? AND permanent = 0 ORDER BY seq LIMIT 1";
      const oldestFile = db.first(oldestRow, oldest, appId);
      if (!oldestFile) return;
      db.run("DELETE FROM media WHERE seq = ?", oldestFile.seq);
    }
  };
  return {
    /** The file's data sheet, or null when there is none or its three days are over. */
    get: (appId: string, mediaId: string, now: number): MediaInfo | null => {
      const select = `SELECT ${COLUMNS} FROM media WHERE appId = ? AND mediaId = ? AND (permanent = 1 OR createdAt > ?)`;
      return db.first(mediaInfoRow, select, appId, mediaId, now - TEMPORARY_MEDIA_MS);
    },
    /** The same for the picture host, where the id alone is the address. */
    byId: (mediaId: string): MediaInfo | null =>
      db.first(mediaInfoRow, `SELECT ${COLUMNS} FROM media WHERE mediaId = ?`, mediaId),
    bytes: (mediaId: string): Buffer =>
      db.first(bytesRow, "SELECT bytes FROM media WHERE mediaId = ?", mediaId)?.bytes ?? Buffer.alloc(0),
    /** Permanent files of one type, newest first. */
    permanentPage: (appId: string, type: MediaInfo["type"], offset: number, limit: number): MediaInfo[] =>
      db.all(
        mediaInfoRow,
        `SELECT ${COLUMNS} FROM media WHERE appId = ? AND permanent = 1 AND type = ?
        ORDER BY seq DESC LIMIT ? OFFSET ?`,
        appId,
        type,
        limit,
        offset,
      ),
    countPermanent: (appId: string, type: MediaInfo["type"]): number =>
      db.first(
        countRow,
        "SELECT count(*) AS n FROM media WHERE appId = ? AND permanent = 1 AND type = ?",
        appId,
        type,
      )?.n ?? 0,
    remove: (mediaId: string): void => {
      db.run("DELETE FROM media WHERE mediaId = ?", mediaId);
    },
    add: (media: Omit<MediaInfo, "size">, bytes: Buffer): void => {
      const { mediaId, appId, type, mime, filename, createdAt, permanent } = media;
      db.run(
        "DELETE FROM media WHERE appId = ? AND permanent = 0 AND createdAt < ?",
        appId,
        createdAt - TEMPORARY_MEDIA_MS,
      );
      db.run(
        `INSERT INTO media (${COLUMNS}, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[mediaId, appId, type, mime, filename],
        ...[createdAt, permanent ? 1 : 0, bytes.length],
        bytes,
      );
      dropOldestBeyondBound(appId);
    },
  };
}
