import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { containsText } from "@/lib/platform/db/contains";
import { db } from "@/lib/platform/db/db";
import { joinSql, type Sql, sql } from "@/lib/platform/db/sql";
import { idsOfFollower } from "./by-follower";
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
  const limits = joinSql(limitsOf(accountId, search), " AND ");
  const conditions = conditionsOf(search);
  if (conditions.length > 0) return searchWindow(limits, conditions, take);
  const rows = await db.$queryRaw`
    SELECT "id" FROM "Delivery" WHERE ${limits} ORDER BY "id" DESC LIMIT ${take}`;
  return { ids: idsSchema.parse(rows).map(({ id }) => id), end: null };
}

/** A follower's ids are those of the account already: to name it as well would have its rows read one after the other. */
function limitsOf(accountId: AccountId, { openid, below }: DeliverySearch): Sql[] {
  return [
    openid ? sql`"id" IN (${idsOfFollower(accountId, openid)})` : sql`"accountId" = ${accountId}`,
    ...(below === null ? [] : [sql`"id" < ${below}`]),
  ];
}

async function searchWindow(limits: Sql, conditions: Sql[], take: number): Promise<FoundDeliveries> {
  const [matches, end] = await Promise.all([
    db.$queryRaw`
      SELECT "id" FROM (
        SELECT "id", "openid", "kind", "summary", "reply" FROM "Delivery"
        WHERE ${limits} ORDER BY "id" DESC LIMIT ${SEARCH_WINDOW}
      ) AS recent
      WHERE ${joinSql(conditions, " AND ")} ORDER BY "id" DESC LIMIT ${take}`,
    // The second of the two tells that there is something beyond the window.
    db.$queryRaw`
      SELECT "id", "receivedAt" FROM "Delivery"
      WHERE ${limits} ORDER BY "id" DESC LIMIT 2 OFFSET ${SEARCH_WINDOW - 1}`,
  ]);
  const [last, beyond] = endSchema.parse(end);
  return { ids: idsSchema.parse(matches).map(({ id }) => id), end: (beyond && last) ?? null };
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
const endSchema = z.array(z.object({ id: z.coerce.number(), receivedAt: z.coerce.date() }));
