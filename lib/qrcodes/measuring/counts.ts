import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { listed } from "@/lib/platform/db/listed";
import { type Sql, sql } from "@/lib/platform/db/sql";
import { readSpans } from "./read-spans";
import { codeScope, nameOf, type Scope } from "./scopes";
import type { Span } from "./spans";
import type { CodeCounts, Counts, Period, Ranking } from "./types";

export type ScopeCounts = Counts & { scope: Scope };

const NOTHING: Counts = { scans: 0, follows: 0, lost: 0, stillFollowing: 0 };

/** What certain codes brought in a period, in the order of the ids (at most 500), with zeros where nothing came. */
export async function countsOf(
  accountId: AccountId,
  codeIds: readonly string[],
  period: Period = null,
): Promise<CodeCounts[]> {
  const spans = await readSpans(accountId, period);
  const rows = await sumByScope(accountId, spans, sql`"scope" IN (${listed(codeIds.map(codeScope))})`);
  const known = new Map(rows.map(({ scope, ...counts }) => [scope, counts]));
  return codeIds.map((codeId) => ({ codeId, ...(known.get(codeScope(codeId)) ?? NOTHING) }));
}

/** Of the scopes that a condition chooses those that brought anything, those with most first. */
export function rankByScope(
  accountId: AccountId,
  spans: readonly Span[],
  which: Sql,
  { sort, take, skip }: { sort: Ranking; take: number; skip: number },
): Promise<ScopeCounts[]> {
  const brought = sort === "scans" ? sql`sum("scans")` : sql`sum("follows")`;
  const order = { scans: sql`2`, follows: sql`3`, stillFollowing: sql`5` }[sort];
  const page = sql`HAVING ${brought} > 0 ORDER BY ${order} DESC, 1 LIMIT ${take} OFFSET ${skip}`;
  return sumByScope(accountId, spans, which, page);
}

/** What the scopes that a condition chooses brought, added up. @param rest what follows the grouping */
export async function sumByScope(
  accountId: AccountId,
  spans: readonly Span[],
  which: Sql,
  rest: Sql = sql``,
): Promise<ScopeCounts[]> {
  const rows = await db.$queryRaw`
    SELECT "scope", sum("scans") AS "scans", sum("follows") AS "follows", sum("lost") AS "lost",
      sum("follows") - sum("lost") AS "stillFollowing"
    FROM "QrDay" WHERE "accountId" = ${accountId} AND ${which} AND "day" IN (${listed(spans)})
    GROUP BY "scope" ${rest}`;
  return countsSchema.parse(rows);
}

/** Of codes, by their ids. */
export function byCode(counts: readonly ScopeCounts[]): CodeCounts[] {
  return counts.map(({ scope, ...own }) => ({ codeId: nameOf(scope), ...own }));
}

// Sums come as bigint or text, depending on the database.
const sum = z.coerce.number();
const countsSchema = z.array(
  z.object({ scope: z.string(), scans: sum, follows: sum, lost: sum, stillFollowing: sum }),
);
