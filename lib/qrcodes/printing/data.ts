import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";
import { newestFirst, type PageRequest, placeCursor, readPage } from "@/lib/platform/page";
import { whereOf } from "@/lib/qrcodes/code-rows";
import { countQrCodes, listCodesById, readCodePage } from "@/lib/qrcodes/data";
import { type CodeStyle, DEFAULT_STYLE } from "@/lib/qrcodes/drawing/style";
import { getStyle } from "@/lib/qrcodes/pictures/data";
import type { PrintableCode } from "@/lib/qrcodes/sheets/schema";
import { isOver } from "@/lib/qrcodes/state";
import type { CodeFilter, ListedCode } from "@/lib/qrcodes/types";
import { MAX_CHOSEN, type Selection, storedPrintSchema } from "./schema";
import { PRINT_STATES, type PrintFile, type PrintFilePage, type PrintOrder } from "./types";

const COLUMNS = {
  id: true,
  kind: true,
  name: true,
  state: true,
  total: true,
  done: true,
  failure: true,
  size: true,
  createdBy: true,
  createdAt: true,
  endedAt: true,
} as const;
const READ_AT_ONCE = 1000;
/** Files at a time; an account may order ten. */
const MOST_WAITING = 1000;
const EVERY_CODE: Selection = {
  by: "filter",
  search: "",
  folder: "",
  label: "",
  owner: "",
  batch: "",
  lifetime: null,
  state: null,
};
/** Before that an estimate jumps up and down. */
const LEAST_PASSED = 5000;

/** One page of an account's files, newest first. */
export function listPrints(accountId: AccountId, request: PageRequest): Promise<PrintFilePage> {
  return readPage(request, placeCursor, async (reading) => {
    const { where, orderBy } = newestFirst(reading);
    const filter = { accountId, state: { in: [...PRINT_STATES] }, ...where };
    const rows = await db.qrPrint.findMany({ where: filter, orderBy, take: reading.take, select: COLUMNS });
    const now = systemClock.now();
    const queue = rows.some(isWaiting) ? await listWaiting() : [];
    return rows.map((row) => ({
      ...row,
      ...storedSchema.parse(row),
      remaining: guessRemaining(row, now),
      ahead: isWaiting(row)
        ? Math.max(
            0,
            queue.findIndex(({ id }) => id === row.id),
          )
        : null,
    }));
  });
}

function isWaiting({ state, done }: { state: string; done: number }): boolean {
  return state === "running" && done === 0;
}

/** The files of all accounts that are to be made, in the order of their turns: what has fewest codes left comes first. */
export async function listWaiting(): Promise<{ id: string; left: number }[]> {
  const rows = await db.qrPrint.findMany({
    where: { state: "running" },
    orderBy: { createdAt: "asc" },
    take: MOST_WAITING,
    select: { id: true, total: true, done: true },
  });
  return rows.map(({ id, total, done }) => ({ id, left: total - done })).sort((a, b) => a.left - b.left);
}

/** What a file was ordered with, for another one like it; null when the account has none of this id. */
export async function getPrintOrder(accountId: AccountId, id: string): Promise<PrintOrder | null> {
  const where = { id, accountId, state: { in: [...PRINT_STATES] } };
  const row = await db.qrPrint.findFirst({ where, select: { kind: true, name: true, spec: true } });
  if (!row) return null;
  const print = storedPrintSchema.parse({ ...z.object({}).loose().parse(row.spec), kind: row.kind });
  const { codes, selection = selectionOf(codes), styleId = null } = print;
  const order = { name: row.name, selection, styleId };
  return print.kind === "pdf"
    ? { ...order, kind: print.kind, sheet: print.sheet }
    : { ...order, kind: print.kind, archive: print.archive };
}

/** Of a file that was ordered before its selection was kept. */
function selectionOf(codes: readonly string[]): Selection {
  return codes.length <= MAX_CHOSEN ? { by: "ids", ids: [...codes] } : EVERY_CODE;
}

/** A finished file; null when the account has none of this id. */
export async function getFinishedPrint(
  accountId: AccountId,
  id: string,
): Promise<{ name: string; kind: PrintFile["kind"]; size: number } | null> {
  const row = await db.qrPrint.findFirst({ where: { id, accountId, state: "done" }, select: COLUMNS });
  return row && { ...row, ...storedSchema.parse(row) };
}

/** A piece of a file; null after the last one. */
export async function readPrintPart(printId: string, number: number): Promise<Uint8Array | null> {
  const where = { printId_number: { printId, number } };
  const part = await db.qrPrintPart.findUnique({ where, select: { bytes: true } });
  return part?.bytes ?? null;
}

/** Codes by their ids (at most 500), for what is drawn of them. */
export async function readPrintableCodes(
  accountId: AccountId,
  ids: readonly string[],
): Promise<Map<string, PrintableCode>> {
  return new Map((await listCodesById(accountId, ids)).map((code) => [code.id, code]));
}

/** What WeChat draws the pictures of codes by. */
export async function readTickets(
  accountId: AccountId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const where = { accountId, id: { in: [...ids] } };
  const rows = await db.qrCode.findMany({ where, select: { id: true, ticket: true } });
  return new Map(rows.map(({ id, ticket }) => [id, ticket]));
}

/** How many codes are chosen; those that have expired are never printed. */
export async function countSelected(accountId: AccountId, selection: Selection): Promise<number> {
  if (selection.by === "ids") return (await readChosen(accountId, selection.ids)).length;
  return countQrCodes(accountId, filterOf(selection));
}

/** How many of those that were chosen have expired. */
export async function countExpired(accountId: AccountId, selection: Selection): Promise<number> {
  const [all, printed] = await Promise.all([
    selection.by === "ids"
      ? listCodesById(accountId, selection.ids).then(({ length }) => length)
      : countQrCodes(accountId, { ...filterOf(selection), unexpired: undefined }),
    countSelected(accountId, selection),
  ]);
  return all - printed;
}

/** The first chosen codes, in the order in which they are printed: as they were chosen, or as they were made. */
export async function readSelected(
  accountId: AccountId,
  selection: Selection,
  limit: number,
): Promise<PrintableCode[]> {
  if (selection.by === "ids") return (await readChosen(accountId, selection.ids)).slice(0, limit);
  const codes: PrintableCode[] = [];
  for (let after: string | null = null; codes.length < limit; ) {
    const take = Math.min(READ_AT_ONCE, limit - codes.length);
    const block: PrintableCode[] = await readCodePage(accountId, filterOf(selection), after, take);
    codes.push(...block);
    after = block.at(-1)?.id ?? null;
    if (block.length < take) break;
  }
  return codes;
}

/** The temporary ones among the chosen codes, and when the first of them ends. */
export async function findExpiring(
  accountId: AccountId,
  selection: Selection,
): Promise<{ count: number; first: Date } | null> {
  const where =
    selection.by === "ids"
      ? { accountId, id: { in: (await readChosen(accountId, selection.ids)).map(({ id }) => id) } }
      : whereOf(accountId, filterOf(selection));
  const { _count, _min } = await db.qrCode.aggregate({
    where: { ...where, expiresAt: { not: null } },
    _count: true,
    _min: { expiresAt: true },
  });
  return _min.expiresAt && { count: _count, first: _min.expiresAt };
}

/** A style of the account, or the plain one; null when somebody has deleted it. */
export async function getChosenStyle(
  accountId: AccountId,
  styleId: string | null,
): Promise<CodeStyle | null> {
  return styleId === null ? DEFAULT_STYLE : ((await getStyle(accountId, styleId))?.style ?? null);
}

/** As fast as it went so far; in the first moments nobody knows. */
function guessRemaining(
  { state, done, total, createdAt }: { state: string; done: number; total: number; createdAt: Date },
  now: number,
): number | null {
  const passed = now - createdAt.getTime();
  if (state !== "running" || done === 0 || done >= total || passed < LEAST_PASSED) return null;
  return (passed / done) * (total - done);
}

function filterOf(selection: Extract<Selection, { by: "filter" }>): CodeFilter {
  return { ...toCodeFilter(selection), unexpired: true };
}

/** A selection as lists of codes are filtered. */
export function toCodeFilter({
  by: _,
  lifetime,
  state,
  ...words
}: Extract<Selection, { by: "filter" }>): CodeFilter {
  return { ...words, lifetime: lifetime ?? undefined, state: state ?? undefined };
}

async function readChosen(accountId: AccountId, ids: readonly string[]): Promise<ListedCode[]> {
  const now = systemClock.now();
  return (await listCodesById(accountId, ids)).filter(({ expiresAt }) => !isOver(expiresAt, now));
}

const storedSchema = z.object({
  kind: z.enum(["pdf", "zip"]),
  state: z.enum(PRINT_STATES),
  failure: localizedSchema.nullable(),
});
