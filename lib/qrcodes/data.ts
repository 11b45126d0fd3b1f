import { z } from "zod";
import { getLastChanger } from "@/lib/audit/data";
import type { AccountId } from "@/lib/auth/account-id";
import { jsonContains } from "@/lib/platform/db/contains";
import { type Database, db } from "@/lib/platform/db/db";
import { distinctWords } from "@/lib/platform/db/distinct-words";
import { listed } from "@/lib/platform/db/in-list";
import { namedRowsSchema } from "@/lib/platform/db/named-rows";
import { joinSql, type Sql, sql } from "@/lib/platform/db/sql";
import {
  newestFirst,
  type PageRequest,
  type Place,
  placeCursor,
  placesNewestFirst,
  type Reading,
  readPage,
} from "@/lib/platform/page";
import { LISTED_COLUMNS, toListedCode, toQrCode, whereOf } from "./code-rows";
import { isCodeId, type QrCode, type SavedCode } from "./schema";
import type { CodeFilter, KnownWords, ListedCode, PageOfCodes, Quota } from "./types";

/** How many codes can be named by their ids at once. */
const MAX_NAMED = 500;
/** How many folders, owners or labels are offered. */
const MAX_WORDS = 500;

/** One page of an account's codes, newest first. */
export async function listQrCodes(
  accountId: AccountId,
  { after, before, ...filter }: PageRequest & CodeFilter,
): Promise<PageOfCodes> {
  const read = filter.label ? labelledRows : rowsOf;
  return readPage({ after, before }, placeCursor, async (reading) =>
    (await read(accountId, filter, reading)).map(toListedCode),
  );
}

/** The first page of a search, for a picker. */
export async function findQrCodes(accountId: AccountId, search: string): Promise<ListedCode[]> {
  return (await listQrCodes(accountId, { search })).rows;
}

/** The scene of the code that leads here; null when none of the account's does. */
export async function getSceneOfUrl(accountId: AccountId, url: string): Promise<string | null> {
  const row = await db.qrCode.findFirst({ where: { accountId, url }, select: { scene: true } });
  return row?.scene ?? null;
}

/** The codes with these ids (at most 500), archived ones too, in the order of the ids; unknown ids are left out. */
export async function listCodesById(accountId: AccountId, ids: readonly string[]): Promise<ListedCode[]> {
  const uniqueIds = [...new Set(ids)].slice(0, MAX_NAMED);
  const rows = await db.qrCode.findMany({
    where: { accountId, id: { in: uniqueIds } },
    select: LISTED_COLUMNS,
  });
  const codes = new Map(rows.map((row) => [row.id, toListedCode(row)]));
  return uniqueIds.flatMap((id) => codes.get(id) ?? []);
}

/**
 * Codes in the order in which they were made, for work that goes through all of them.
 *
 * @param after the id of the last code that was read; null to begin
 */
export async function readCodePage(
  accountId: AccountId,
  filter: CodeFilter,
  after: string | null,
  take: number,
): Promise<ListedCode[]> {
  const from = after
    ? await db.qrCode.findFirst({ where: { accountId, id: after }, select: { id: true, createdAt: true } })
    : null;
  const beyond = from && {
    createdAt: { gte: from.createdAt },
    NOT: { createdAt: from.createdAt, id: { lte: from.id } },
  };
  const rows = await db.qrCode.findMany({
    where: { ...whereOf(accountId, filter), ...beyond },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take,
    select: LISTED_COLUMNS,
  });
  return rows.map(toListedCode);
}

/** How many codes a filter finds. */
export async function countQrCodes(accountId: AccountId, filter: CodeFilter): Promise<number> {
  return db.qrCode.count({ where: whereOf(accountId, filter) });
}

/** What the codes with these scenes are called, as far as they exist. */
export async function listQrCodeNames(
  accountId: AccountId,
  scenes: string[],
): Promise<{ scene: string; name: string }[]> {
  const where = { accountId, scene: { in: scenes } };
  return db.qrCode.findMany({ where, select: { scene: true, name: true } });
}

/** Those of the names that a current code of the account has. */
export async function listUsedNames(accountId: AccountId, names: readonly string[]): Promise<string[]> {
  const rows: unknown = await db.$queryRaw`
    SELECT DISTINCT "name" AS "word" FROM "QrCode"
    WHERE "accountId" = ${accountId} AND "archived" = false AND "name" IN (${listed(names)})`;
  return wordsSchema.parse(rows).map(({ word }) => word);
}

/** The codes that show an article or a set, by name, at most 100. It looks through all of the account's. */
export async function listQrCodesShowing(
  database: Database,
  accountId: AccountId,
  id: string,
): Promise<{ id: string; name: string }[]> {
  const shows = (column: Sql) => jsonContains(column, JSON.stringify(id));
  const lists = [shows(sql`"replies"`), shows(sql`"followReplies"`), shows(sql`"pausedReplies"`)];
  const codes: unknown = await database.$queryRaw`
    SELECT "id", "name" FROM "QrCode" WHERE "accountId" = ${accountId} AND (${joinSql(lists, " OR ")})
    ORDER BY "name", "id" LIMIT 100`;
  return namedRowsSchema.parse(codes);
}

/** One code; null when the account has none of this id. */
export async function getQrCode(accountId: AccountId, id: string): Promise<QrCode | null> {
  if (!isCodeId(id)) return null;
  const row = await db.qrCode.findFirst({ where: { id, accountId } });
  return row && toQrCode(row);
}

/** All codes of an account with everything that staff decided, archived ones too, oldest first. */
export async function listStoredCodes(accountId: AccountId): Promise<{ code: QrCode; archived: boolean }[]> {
  const rows = await db.qrCode.findMany({
    where: { accountId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ code: toQrCode(row), archived: row.archived }));
}

/** What the picture of a code is fetched and named by. */
export async function getQrCodeTicket(
  accountId: AccountId,
  id: string,
): Promise<{ name: string; scene: string; ticket: string } | null> {
  if (!isCodeId(id)) return null;
  return db.qrCode.findFirst({ where: { id, accountId }, select: { name: true, scene: true, ticket: true } });
}

/** How many permanent codes were made here; the account may have more, made elsewhere. */
export async function countPermanentQrCodes(accountId: AccountId): Promise<number> {
  return db.qrCode.count({ where: { accountId, lifetime: "permanent" } });
}

/** How much of the account's permanent codes is used up. */
export async function getQuota(accountId: AccountId): Promise<Quota> {
  const [made, archived] = await Promise.all([
    countPermanentQrCodes(accountId),
    countQrCodes(accountId, { lifetime: "permanent", state: "archived" }),
  ]);
  return { made, archived };
}

/** A code as it is stored now, and who changed it last. */
export async function getSavedQrCode(accountId: AccountId, id: string): Promise<SavedCode | null> {
  const [code, changedBy] = await Promise.all([
    getQrCode(accountId, id),
    getLastChanger(accountId, "qrCode.updated", id),
  ]);
  return code && { code, changedBy };
}

/** The words that the account's codes have already. */
export async function listKnownWords(accountId: AccountId): Promise<KnownWords> {
  const [folders, owners, labels] = await Promise.all([
    listFolders(accountId),
    listOwners(accountId),
    listLabels(accountId),
  ]);
  return { folders, owners, labels };
}

/** The folders of the account's codes, at most 500, in order. */
export async function listFolders(accountId: AccountId): Promise<string[]> {
  return wordsOfCodes(accountId, sql`"folder"`);
}

/** The owners of the account's codes, at most 500, in order. */
export async function listOwners(accountId: AccountId): Promise<string[]> {
  return wordsOfCodes(accountId, sql`"owner"`);
}

/** The labels of the account's codes, at most 500, in order. */
export async function listLabels(accountId: AccountId): Promise<string[]> {
  return distinctWords(
    (beyond) =>
      sql`SELECT min("label") FROM "QrCodeLabel" WHERE "accountId" = ${accountId} AND "label" > ${beyond}`,
  );
}

/** Current codes and archived ones apart, as the index has them. */
async function wordsOfCodes(accountId: AccountId, column: Sql): Promise<string[]> {
  const both = await Promise.all(
    [false, true].map((archived) =>
      distinctWords(
        (beyond) => sql`
          SELECT min(${column}) FROM "QrCode"
          WHERE "accountId" = ${accountId} AND "archived" = ${archived} AND ${column} > ${beyond}`,
      ),
    ),
  );
  return [...new Set(both.flat())].sort((one, other) => one.localeCompare(other, "zh")).slice(0, MAX_WORDS);
}

async function rowsOf(accountId: AccountId, filter: CodeFilter, reading: Reading<Place>) {
  const { where, orderBy } = newestFirst(reading);
  return db.qrCode.findMany({
    where: { ...whereOf(accountId, filter), ...where },
    orderBy,
    take: reading.take,
    select: LISTED_COLUMNS,
  });
}

/** By way of the label's own index: it may be on few codes of very many. */
async function labelledRows(accountId: AccountId, { label, ...filter }: CodeFilter, reading: Reading<Place>) {
  const { order, beyond } = placesNewestFirst(reading);
  const rows = await db.qrCodeLabel.findMany({
    where: {
      accountId,
      label,
      code: whereOf(accountId, filter),
      ...(beyond && { createdAt: beyond.range, NOT: { createdAt: beyond.instant, codeId: beyond.shown } }),
    },
    orderBy: [{ createdAt: order }, { codeId: order }],
    take: reading.take,
    select: { code: { select: LISTED_COLUMNS } },
  });
  return rows.map(({ code }) => code);
}

const wordsSchema = z.array(z.object({ word: z.string() }));
