import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { containsText } from "@/lib/platform/db/contains";
import { db } from "@/lib/platform/db/db";
import { joinSql, type Sql, sql } from "@/lib/platform/db/sql";
import type { DeliverySearch, FoundDeliveries } from "./types";

/**
 * How many rows one search looks at. The table has millions, and no index helps with words, kinds or silence; so a
 * search goes back through the account's rows piece by piece, and the reader says whether to go on.
 */
export const SEARCH_WINDOW = 5000;

/** The ids of deliveries that a search finds in one piece of the log, newest first. @param take at most so many */
export async function searchDeliveries(
  accountId: AccountId,
  search: DeliverySearch,
  take: number,
): Promise<FoundDeliveries> {
  const where = {
    accountId,
    ...(search.openid && { openid: search.openid }),
    ...(search.below !== null && { id: { lt: search.below } }),
  };
  const conditions = conditionsOf(search);
  if (conditions.length > 0) return searchIds(where, conditions, take);
  const rows = await db.delivery.findMany({ where, orderBy: { id: "desc" }, take, select: { id: true } });
  return { ids: rows.map(({ id }) => id), end: null };
}

type Range = { accountId: AccountId; openid?: string; id?: { lt: number } };

async function searchIds(range: Range, conditions: Sql[], take: number): Promise<FoundDeliveries> {
  const limits = [
    sql`"accountId" = ${range.accountId}`,
    ...(range.openid ? [sql`"openid" = ${range.openid}`] : []),
    ...(range.id ? [sql`"id" < ${range.id.lt}`] : []),
  ];
  const [matches, end] = await Promise.all([
    db.$queryRaw`
      SELECT "id" FROM (
        SELECT "id", "openid", "kind", "summary", "reply" FROM "Delivery"
        WHERE ${joinSql(limits, " AND ")} ORDER BY "id" DESC LIMIT ${SEARCH_WINDOW}
      ) AS recent
      WHERE ${joinSql(conditions, " AND ")} ORDER BY "id" DESC LIMIT ${take}`,
    db.delivery.findMany({
      where: range,
      orderBy: { id: "desc" },
      skip: SEARCH_WINDOW - 1,
      take: 2,
      select: { id: true, receivedAt: true },
    }),
  ]);
  const ids = idsSchema.parse(matches).map(({ id }) => id);
  // The second of the two tells that there is something beyond the window.
  return { ids, end: end.length === 2 ? (end[0] ?? null) : null };
}

function conditionsOf({ text, kind, unansweredKinds }: DeliverySearch): Sql[] {
  return [
    ...(kind ? [sql`"kind" = ${kind}`] : []),
    ...(unansweredKinds ? [sql`"reply" IS NULL AND "kind" IN (${joinSql([...unansweredKinds])})`] : []),
    ...(text ? [sql`(${containsText(sql`"summary"`, text)} OR "openid" = ${text})`] : []),
  ];
}

// SQLite gives whole numbers as bigint, PostgreSQL as number.
const idsSchema = z.array(z.object({ id: z.coerce.number() }));
