import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { listed } from "@/lib/platform/db/in-list";
import { type Sql, sql } from "@/lib/platform/db/sql";
import { daysBetween } from "@/lib/platform/periods";
import { readDay } from "./read-spans";
import type { Scope } from "./scopes";
import type { Span } from "./spans";
import type { Period } from "./types";

type People = { scanners: number; members: number };

/** How many different people scanned, and how many when they followed already. @param spans those of the period */
export async function countPeople(
  accountId: AccountId,
  scopes: readonly Scope[],
  period: Period,
  spans: readonly Span[],
): Promise<Map<Scope, People>> {
  const where = sql`"accountId" = ${accountId} AND "scope" IN (${listed(scopes)}) AND "day" IN (${listed(spans)})`;
  const everybody = sql`SELECT "scope", "scanners", "members" FROM "QrDay" WHERE ${where}`;
  const rows = await db.$queryRaw`
    SELECT "scope", sum("scanners") AS "scanners", sum("members") AS "members"
    FROM (${period ? onlyOnce(period, where, everybody, await readDay(accountId, "asc")) : everybody}) AS people
    GROUP BY "scope"`;
  return new Map(peopleSchema.parse(rows).map(({ scope, ...people }) => [scope, people]));
}

/**
 * Different people of a period are those of its spans whose day before is not in it: either the ones from before are
 * added up, or those of every span, less the ones from within. Whichever has fewer days to look at.
 */
function onlyOnce(
  { from, to }: NonNullable<Period>,
  where: Sql,
  everybody: Sql,
  first: string | undefined,
): Sql {
  const isLong = daysBetween(first, from).length < daysBetween(from, to).length / 2;
  if (isLong)
    return sql`SELECT "scope", "scanners", "members" FROM "QrReach" WHERE ${where} AND "previous" < ${from}`;
  return sql`${everybody} UNION ALL
    SELECT "scope", -"scanners", -"members" FROM "QrReach" WHERE ${where} AND "previous" >= ${from}`;
}

// Sums come as bigint or text, depending on the database.
const sum = z.coerce.number();
const peopleSchema = z.array(z.object({ scope: z.string(), scanners: sum, members: sum }));
