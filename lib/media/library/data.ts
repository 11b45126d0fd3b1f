import type { AccountId } from "@/lib/auth/account-id";
import { FILE_FORMATS, type FileFormat, isFileFormat } from "@/lib/media/files/file-formats";
import { type Database, db } from "@/lib/platform/db/db";
import { toSearchText } from "@/lib/platform/db/search-text";
import { env } from "@/lib/platform/env";
import { newestFirst, placeCursor, readPage } from "@/lib/platform/page";
import type { FilesRequest } from "./schema";
import type { LibraryFile, PageOfFiles } from "./types";

/** More than an article shows. */
const MAX_NAMED = 500;

/** So many folders are offered; whoever has more looks for files by name. */
const MAX_FOLDERS = 200;

/** What a browser may see of a file, and what its addresses are made of. */
export const FILE_COLUMNS = {
  id: true,
  contentHash: true,
  format: true,
  bytes: true,
  width: true,
  height: true,
  seconds: true,
  name: true,
  folder: true,
  revision: true,
  createdAt: true,
} as const;

/** One page of the account's files, newest first. Without a folder: of all of them. */
export async function listFiles(accountId: AccountId, request: FilesRequest): Promise<PageOfFiles> {
  const { kind, folder, search } = request;
  const searchText = search?.trim() ? { contains: toSearchText(search.trim()) } : undefined;
  const page = await readPage({ after: request.after }, placeCursor, (reading) => {
    const { where, orderBy } = newestFirst(reading);
    const filter = { accountId, kind, folder, searchText, ...where };
    return db.mediaFile.findMany({ where: filter, orderBy, take: reading.take, select: FILE_COLUMNS });
  });
  return { ...page, rows: page.rows.map((row) => toLibraryFile(accountId, row)) };
}

/** The account's files of these ids (at most 500) that exist, in no particular order. */
export async function listFilesById(accountId: AccountId, ids: readonly string[]): Promise<LibraryFile[]> {
  const where = { accountId, id: { in: ids.slice(0, MAX_NAMED) } };
  const rows = await db.mediaFile.findMany({ where, select: FILE_COLUMNS });
  return rows.map((row) => toLibraryFile(accountId, row));
}

/** What is behind these files of the account at this moment, of those that exist. */
export async function listContents(
  database: Database,
  accountId: AccountId,
  ids: readonly string[],
): Promise<{ id: string; kind: string; format: string; contentHash: string; name: string }[]> {
  if (ids.length === 0) return [];
  return database.mediaFile.findMany({
    where: { accountId, id: { in: [...ids] } },
    select: { id: true, kind: true, format: true, contentHash: true, name: true },
  });
}

/** The account's files that were taken over from this material, or hold one of these contents. */
export async function listFilesFrom(
  accountId: AccountId,
  { materialIds, hashes }: { materialIds: readonly string[]; hashes: readonly string[] },
): Promise<{ id: string; materialId: string | null; contentHash: string }[]> {
  return db.mediaFile.findMany({
    where: {
      accountId,
      OR: [{ materialId: { in: [...materialIds] } }, { contentHash: { in: [...hashes] } }],
    },
    orderBy: { createdAt: "asc" },
    select: { id: true, materialId: true, contentHash: true },
  });
}

/** All files of an account, oldest first. */
export async function listStoredFiles(accountId: AccountId) {
  const rows = await db.mediaFile.findMany({
    where: { accountId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, contentHash: true, format: true, bytes: true, name: true, folder: true },
  });
  return rows.map(({ contentHash: hash, ...row }) => ({ ...row, hash, format: formatOf(row.format) }));
}

/** Where whoever is not signed in finds what a file holds by then. */
export function publicUrlOf(
  accountId: AccountId,
  { id, format }: { id: string; format: FileFormat },
): string {
  return `${env.PUBLIC_URL}/media/${accountId}/${id}.${format}`;
}

/** The names of the account's folders, in alphabetical order. */
export async function listFolders(accountId: AccountId): Promise<string[]> {
  const rows = await db.mediaFile.findMany({
    where: { accountId, folder: { not: "" } },
    distinct: ["folder"],
    orderBy: { folder: "asc" },
    take: MAX_FOLDERS,
    select: { folder: true },
  });
  return rows.map(({ folder }) => folder);
}

/** What is behind a file at this moment; null when the account has no such file. */
export async function getContent(
  accountId: string,
  file: { id: string } | { contentHash: string },
): Promise<{ contentHash: string; format: FileFormat; bytes: number; name: string } | null> {
  const row = await db.mediaFile.findFirst({
    where: { accountId, ...file },
    select: { contentHash: true, format: true, bytes: true, name: true },
  });
  return row && { ...row, format: formatOf(row.format) };
}

/** Those of these contents (at most 500) that a file of any account has, as what it shows or as what was uploaded. */
export async function findHeldContents(hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const given = { in: [...hashes] };
  const [shown, uploaded] = await Promise.all([
    db.mediaFile.findMany({ where: { contentHash: given }, select: { contentHash: true } }),
    db.mediaFile.findMany({ where: { originalHash: given }, select: { originalHash: true } }),
  ]);
  return new Set([
    ...shown.map(({ contentHash }) => contentHash),
    ...uploaded.flatMap(({ originalHash }) => originalHash ?? []),
  ]);
}

/** The text that the library's search looks through. */
export function fileSearchText({ name, folder }: { name: string; folder: string }): string {
  return toSearchText(name, folder);
}

type Row = Omit<LibraryFile, "kind" | "format" | "url" | "publicUrl" | "createdAt"> & {
  contentHash: string;
  format: string;
  createdAt: Date;
};

/** As a browser may see it. */
export function toLibraryFile(accountId: AccountId, { contentHash, ...row }: Row): LibraryFile {
  const format = formatOf(row.format);
  return {
    ...row,
    format,
    kind: FILE_FORMATS[format].kind,
    createdAt: row.createdAt.getTime(),
    url: `/media/${accountId}/${contentHash}.${format}`,
    publicUrl: publicUrlOf(accountId, { id: row.id, format }),
  };
}

function formatOf(text: string): FileFormat {
  if (isFileFormat(text)) return text;
  throw new Error(`A file of the library has an unknown format: ${text}`);
}
