import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { listed, listedTable } from "@/lib/platform/db/in-list";
import { type Sql, sql } from "@/lib/platform/db/sql";
import { readSpans } from "./read-spans";
import { codeScope, nameOf, type Scope, type ScopeKind } from "./scopes";
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
  const rows = await sumByScope(accountId, spans, { scopes: listed(codeIds.map(codeScope)) });
  const countsByScope = new Map(rows.map(({ scope, ...counts }) => [scope, counts]));
  return codeIds.map((codeId) => ({ codeId, ...(countsByScope.get(codeScope(codeId)) ?? NOTHING) }));
}

/** Scopes: all of a kind, or those that a query of scopes (or a list of them) gives. */
export type Which = { kind: ScopeKind } | { scopes: Sql };

/** Of some scopes those that brought anything, those with most first. */
export function rankByScope(
  accountId: AccountId,
  spans: readonly Span[],
  which: Which,
  { sort, take, skip }: { sort: Ranking; take: number; skip: number },
): Promise<ScopeCounts[]> {
  const brought = sort === "scans" ? sql`sum("scans")` : sql`sum("follows")`;
  const order = { scans: sql`2`, follows: sql`3`, stillFollowing: sql`5` }[sort];
  const page = sql`HAVING ${brought} > 0 ORDER BY ${order} DESC, 1 LIMIT ${take} OFFSET ${skip}`;
  return sumByScope(accountId, spans, which, page);
}

/** What scopes brought, added up. @param rest what follows the grouping */
export async function sumByScope(
  accountId: AccountId,
  spans: readonly Span[],
  which: Which,
  rest: Sql = sql``,
): Promise<ScopeCounts[]> {
  const rows = await db.$queryRaw`
    SELECT "scope", sum("scans") AS "scans", sum("follows") AS "follows", sum("lost") AS "lost",
      sum("follows") - sum("lost") AS "stillFollowing"
    FROM ${rowsOf(accountId, spans, which)} GROUP BY "scope" ${rest}`;
  return countsSchema.parse(rows);
}

function rowsOf(accountId: AccountId, spans: readonly Span[], which: Which): Sql {
  if ("scopes" in which)
    return sql`"QrDay" WHERE "accountId" = ${accountId} AND "scope" IN (${which.scopes})
      AND "day" IN (${listed(spans)})`;
  // The spans come first: SQLite would rather read the whole account in the order of its scopes.
  const { table, value } = listedTable(spans);
  return sql`${table} CROSS JOIN "QrDay" WHERE "accountId" = ${accountId} AND "kind" = ${which.kind}
    AND "day" = ${value}`;
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
