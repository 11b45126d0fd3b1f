import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";
import { newestFirst, PAGE_SIZE, type PageRequest, placeCursor, readPage } from "@/lib/platform/page";
import type { Batch, BatchItemPage, ItemState, PageOfBatches } from "./types";

const COLUMNS = {
  id: true,
  name: true,
  state: true,
  total: true,
  made: true,
  failed: true,
  resumeAt: true,
  reason: true,
  createdBy: true,
  createdAt: true,
  endedAt: true,
} as const;

/** One page of an account's batches, newest first. */
export function listBatches(accountId: AccountId, request: PageRequest): Promise<PageOfBatches> {
  return readPage(request, placeCursor, async (reading) => {
    const { where, orderBy } = newestFirst(reading);
    const filter = { accountId, ...where };
    const rows = await db.qrBatch.findMany({ where: filter, orderBy, take: reading.take, select: COLUMNS });
    return rows.map(toBatch);
  });
}

/** One batch; null when the account has none of this id. */
export async function getBatch(accountId: AccountId, id: string): Promise<Batch | null> {
  const row = await db.qrBatch.findFirst({ where: { id, accountId }, select: COLUMNS });
  return row && toBatch(row);
}

/**
 * Some codes of a batch, in the order of its list.
 *
 * @param after the number of the last one that was shown, as the address has it
 */
export async function listBatchItems(
  accountId: AccountId,
  batchId: string,
  { state, after }: { state: ItemState; after?: string | undefined },
): Promise<BatchItemPage> {
  const number = afterSchema.safeParse(after).data ?? 0;
  const foundRows = await db.qrBatchItem.findMany({
    where: { batchId, batch: { accountId }, state, number: { gt: number } },
    orderBy: { number: "asc" },
    take: PAGE_SIZE + 1,
  });
  const rows = foundRows.slice(0, PAGE_SIZE).map(({ values, ...row }) => {
    const { name, folder } = namedSchema.parse(values).settings;
    const { number, scene, codeId } = row;
    return { number, name, folder, scene, codeId, state, failure: reasonSchema.parse(row.failure) };
  });
  return { rows, next: foundRows.length > PAGE_SIZE ? String(rows.at(-1)?.number) : null };
}

/** How many permanent codes are still to be made by batches that will go on. */
export async function countWaitingPermanent(accountId: AccountId): Promise<number> {
  // All codes of a batch live equally long, so that one of them tells.
  const rows: unknown = await db.$queryRaw`
    SELECT coalesce(sum("total" - "made" - "failed"), 0) AS "count" FROM "QrBatch"
    WHERE "accountId" = ${accountId} AND "state" IN ('running', 'paused') AND (
      SELECT "values" ->> 'lifetime' FROM "QrBatchItem" WHERE "batchId" = "QrBatch"."id" LIMIT 1
    ) = 'permanent'`;
  return countSchema.parse(rows)[0].count;
}

type BatchRow = Omit<Batch, "state" | "reason"> & { state: string; reason: unknown };

function toBatch(row: BatchRow): Batch {
  return { ...row, state: stateSchema.parse(row.state), reason: reasonSchema.parse(row.reason) };
}

const reasonSchema = localizedSchema.nullable();
const stateSchema = z.enum(["running", "paused", "cancelled", "done"]);
const namedSchema = z.object({ settings: z.object({ name: z.string(), folder: z.string() }) });
const countSchema = z.tuple([z.object({ count: z.coerce.number() })]);
const afterSchema = z.coerce.number().int().min(0).max(1_000_000);
