import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { listContents, listFilesById } from "@/lib/media/library/data";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { readShelf, type Shelf, STAMP_COLUMNS } from "@/lib/platform/db/shelf";
import { fromDatabaseTime } from "@/lib/platform/db/time";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";
import type { FileStanding, ReplyFile, SentFile } from "./types";

/** What followers get for files, for who keeps it in memory; of what was read before only what has changed. */
export async function readFileShelf(
  accountId: AccountId,
  before: Shelf<SentFile> | undefined,
): Promise<Shelf<SentFile>> {
  return readShelf({ table: "ReplyFile", columns: COLUMNS, accountId }, before, () => true, toSentFile);
}

/** Files that have to be looked after, the longest waiting first. */
export async function listDueFiles(
  now: Date,
  limit: number,
): Promise<{ id: string; accountId: string; revision: number; expiresAt: Date | null }[]> {
  return db.replyFile.findMany({
    where: { dueAt: { lte: now } },
    orderBy: { dueAt: "asc" },
    take: limit,
    select: { id: true, accountId: true, revision: true, expiresAt: true },
  });
}

/** The files of these ids (at most 500) that exist, with how far each has come. */
export async function listReplyFiles(accountId: AccountId, ids: readonly string[]): Promise<ReplyFile[]> {
  const [files, standings] = await Promise.all([
    listFilesById(accountId, ids),
    readStandings(accountId, ids),
  ]);
  return files.map((file) => ({ ...file, standing: standings.get(file.id) ?? null }));
}

/** Where the library has what WeChat knows by these ids, by the ids: of files that replies send. */
export async function listUrlsOfSent(
  accountId: AccountId,
  mediaIds: readonly string[],
): Promise<Map<string, string>> {
  if (mediaIds.length === 0) return new Map();
  const rows = await db.replyFile.findMany({
    where: { accountId, mediaId: { in: [...mediaIds] } },
    select: { id: true, mediaId: true },
  });
  const files = await listFilesById(
    accountId,
    rows.map(({ id }) => id),
  );
  const urls = new Map(files.map(({ id, url }) => [id, url]));
  return new Map(rows.flatMap(({ id, mediaId }) => (mediaId ? [[mediaId, urls.get(id) ?? ""]] : [])));
}

/** By id, how far the files have come that replies send; of others nothing is said. */
export async function readStandings(
  accountId: AccountId,
  ids: readonly string[],
  clock: Clock = systemClock,
): Promise<Map<string, FileStanding>> {
  if (ids.length === 0) return new Map();
  const [rows, contents] = await Promise.all([
    db.replyFile.findMany({ where: { accountId, id: { in: [...ids] } } }),
    listContents(db, accountId, ids),
  ]);
  const hashes = new Map(contents.map(({ id, contentHash }) => [id, contentHash]));
  return new Map(rows.map((row) => [row.id, standingOf(row, hashes.get(row.id), clock.now())]));
}

type StandingRow = {
  contentHash: string | null;
  mediaId: string | null;
  expiresAt: Date | null;
  failure: unknown;
};

function standingOf(row: StandingRow, presentHash: string | undefined, now: number): FileStanding {
  const isAnswering = row.mediaId !== null && (row.expiresAt === null || row.expiresAt.getTime() > now);
  const isReady = isAnswering && row.contentHash === presentHash;
  const failure = isReady ? null : (localizedSchema.safeParse(row.failure).data ?? null);
  return { isReady, isAnswering, failure };
}

const COLUMNS = { ...STAMP_COLUMNS, mediaId: "value", expiresAt: "value" } as const;

const rowSchema = z.tuple([z.string(), z.number(), z.string(), z.string(), z.string().nullable()]);

/** Null for what WeChat never had. */
function toSentFile(row: unknown[]): SentFile | null {
  const { data } = rowSchema.safeParse(row);
  if (!data) return null;
  const [id, , , mediaId, expiresAt] = data;
  return { id, mediaId, expiresAt: expiresAt === null ? null : fromDatabaseTime(expiresAt).getTime() };
}
