import type { AccountId } from "@/lib/auth/account-id";
import { type Database, db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { createPace } from "@/lib/platform/db/pace";
import { sql } from "@/lib/platform/db/sql";
import { startSpareTime } from "@/lib/platform/spare-time";

/** So many rows at a time; each may be tens of KB. */
const ROWS_A_STEP = { least: 20, most: 1000, isRepeatable: true };

/** Deletes what belongs to deliveries that are being deleted. */
export type DeleteWithThem = (
  tx: Database,
  accountId: AccountId,
  deliveryIds: readonly number[],
) => Promise<void>;

/**
 * Deletes an account's deliveries that came before a time, a few at a time: followers wait behind each write. What a
 * reader has not passed yet stays until it has. What was counted from them stays.
 *
 * @param deleteWithThem what others keep of these deliveries, in the same transaction
 * @returns how many
 */
export async function expireDeliveries(
  accountId: AccountId,
  before: Date,
  deleteWithThem: DeleteWithThem,
  signal: AbortSignal,
): Promise<number> {
  const end = await findReadByAll(db, accountId);
  const pace = createPace(ROWS_A_STEP);
  const spareTime = startSpareTime();
  let [after, count] = [0, 0];
  while (!signal.aborted) {
    await spareTime.rest(signal);
    const rows = await db.delivery.findMany({
      where: { accountId, id: { gt: after, lte: end } },
      orderBy: { id: "asc" },
      take: pace.size,
      select: { id: true, receivedAt: true },
    });
    // Ids go with the time; a clock that was ahead makes exceptions, which are not to stop the rest.
    const oldIds = rows.filter(({ receivedAt }) => receivedAt < before).map(({ id }) => id);
    if (oldIds.length === 0) break;
    count += await pace.inTransaction(async (tx) => {
      // Somebody has had everything counted anew meanwhile.
      if ((await findReadByAll(tx, accountId)) < end) return 0;
      await deleteWithThem(tx, accountId, oldIds);
      return deleteDeliveries(tx, accountId, oldIds);
    });
    after = rows.at(-1)?.id ?? end;
  }
  return count;
}

/** The last delivery that every reader has passed, those included that left this account behind. */
async function findReadByAll(tx: Database, accountId: AccountId): Promise<number> {
  const places = await tx.readingPlace.findMany({ select: { readTo: true } });
  const behind = await tx.accountReadingPlace.findMany({ where: { accountId }, select: { readTo: true } });
  const all = [...places, ...behind].map(({ readTo }) => readTo);
  return all.length === 0 ? 0 : Math.min(...all);
}

async function deleteDeliveries(tx: Database, accountId: AccountId, ids: readonly number[]): Promise<number> {
  const json = JSON.stringify(ids);
  const listedIds = isPostgres
    ? sql`SELECT jsonb_array_elements_text(${json}::jsonb)::integer`
    : sql`SELECT value FROM json_each(${json})`;
  await tx.$executeRaw`
    DELETE FROM "FollowerDelivery" WHERE ("accountId", "openid", "deliveryId") IN (
      SELECT "accountId", "openid", "id" FROM "Delivery" WHERE "accountId" = ${accountId} AND "id" IN (${listedIds}))`;
  return tx.$executeRaw`DELETE FROM "Delivery" WHERE "accountId" = ${accountId} AND "id" IN (${listedIds})`;
}
