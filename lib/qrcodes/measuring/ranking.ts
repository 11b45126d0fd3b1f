import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { listed } from "@/lib/platform/db/listed";
import { type Sql, sql } from "@/lib/platform/db/sql";
import { ALL, nameOf, type Scope } from "./scopes";
import { EVER } from "./tally";
import type { CodeCounts, Period, Ranking } from "./types";

type Page = { sort: Ranking; take: number; skip: number };

/** How far down the best of each day are read, one after the other until the answer is certain. */
const DEPTHS = [30, 120];
/** So many rows of days are read for one ranking at most. */
const MAX_ROWS = 15_000;

/**
 * The codes that brought most in a period. Adding up every day of 100,000 codes would take a second. But whoever is
 * among the first over all days is among the first on some of them: so the best of each day are read, and what nobody
 * further down can exceed any more is certain (Fagin's threshold algorithm). Of very many codes that are all alike,
 * those that were among the best of some day stand for the others: nobody waits seconds for an order without meaning.
 */
export async function rankCodes(accountId: AccountId, period: Period, page: Page): Promise<CodeCounts[]> {
  if (period && (await isSmall(accountId, period))) return rankAll(accountId, period, page);
  const days = period ? await listDays(accountId, period) : [EVER];
  let ranking: Ranked = { codes: [], isCertain: false };
  for (const depth of DEPTHS) {
    const needed = Math.max(depth, page.skip + page.take);
    if (ranking.isCertain || (ranking.codes.length > 0 && days.length * needed > MAX_ROWS)) break;
    ranking = await rankByBest(accountId, days, { ...page, depth: needed });
  }
  return ranking.codes;
}

/** Whether everything can be added up in no time. */
async function isSmall(accountId: AccountId, { from, to }: NonNullable<Period>): Promise<boolean> {
  // Not through the client: it would sort all of them first.
  const rows: unknown = await db.$queryRaw`
    SELECT "day" FROM "QrDay" WHERE "accountId" = ${accountId} AND "kind" = 'code'
      AND "day" >= ${from} AND "day" <= ${to} LIMIT 1 OFFSET ${SMALL}`;
  return z.array(z.unknown()).parse(rows).length === 0;
}

const SMALL = 20_000;

/** Days on which anything was scanned. */
async function listDays(accountId: AccountId, { from, to }: NonNullable<Period>): Promise<string[]> {
  const rows = await db.qrDay.findMany({
    where: { accountId, scope: ALL, day: { gte: from, lte: to } },
    orderBy: { day: "asc" },
    select: { day: true },
  });
  return rows.map(({ day }) => day);
}

type Best = { scope: Scope; value: number };
type Wanted = Page & { depth: number };
/** Who may be among the first, with the most that each can have, and the most that anybody else can have. */
type Candidates = { most: [Scope, number][]; limit: number };

type Ranked = { codes: CodeCounts[]; isCertain: boolean };

async function rankByBest(accountId: AccountId, days: readonly string[], wanted: Wanted): Promise<Ranked> {
  const { sort, skip } = wanted;
  const end = skip + wanted.take;
  const { most, limit } = candidatesOf(await readBest(accountId, days, wanted), wanted.depth);
  const affordable = Math.max(end, Math.floor(MAX_ROWS / Math.max(1, days.length)));
  let ranked: CodeCounts[] = [];
  let isCertain = true;
  for (let start = 0; start < most.length; start += CANDIDATES_AT_ONCE) {
    const next = most.slice(start, start + CANDIDATES_AT_ONCE);
    if (isBeyond(next[0]?.[1] ?? 0, ranked, end, sort)) break;
    isCertain = start < affordable;
    if (!isCertain) break;
    const scopes = next.map(([scope]) => scope);
    ranked = inOrder([...ranked, ...(await readCounts(accountId, scopes, days))], sort);
  }
  isCertain &&= limit === 0 || isBeyond(limit, ranked, end, sort);
  return { codes: ranked.slice(skip, end), isCertain };
}

const CANDIDATES_AT_ONCE = 50;

/** What the last of a day's list has is the most that anybody who is not on it can have on that day. */
function candidatesOf(bests: readonly (readonly Best[])[], depth: number): Candidates {
  const limits = bests.map((best) => (best.length < depth ? 0 : (best.at(-1)?.value ?? 0)));
  const limit = limits.reduce((all, each) => all + each, 0);
  const most = new Map<Scope, number>();
  for (const [place, best] of bests.entries())
    for (const { scope, value } of best)
      most.set(scope, (most.get(scope) ?? limit) + value - (limits[place] ?? 0));
  return { most: [...most].sort(([, a], [, b]) => b - a), limit };
}

/** Whether somebody with at most so many cannot come before any of the first. */
function isBeyond(most: number, ranked: readonly CodeCounts[], end: number, sort: Ranking): boolean {
  const last = ranked[end - 1];
  return last !== undefined && most <= last[sort];
}

function inOrder(codes: CodeCounts[], sort: Ranking): CodeCounts[] {
  return codes.sort((a, b) => b[sort] - a[sort] || (a.codeId < b.codeId ? -1 : 1));
}

/** Of each day the codes with the most. Nobody has more followers left than came. */
async function readBest(
  accountId: AccountId,
  days: readonly string[],
  { sort, depth }: Wanted,
): Promise<Best[][]> {
  const column = sort === "scans" ? sql`"scans"` : sql`"follows"`;
  const best = sql`SELECT "scope", ${column} AS "value" FROM "QrDay"
    WHERE "accountId" = ${accountId} AND "kind" = 'code' AND "day" = given.value AND ${column} > 0
    ORDER BY ${column} DESC LIMIT ${depth}`;
  const rows = isPostgres
    ? await db.$queryRaw`
        SELECT coalesce((SELECT json_agg(json_build_array("scope", "value")) FROM (${best}) AS best), '[]')::text
        AS "best" FROM jsonb_array_elements_text(${JSON.stringify(days)}::jsonb) AS given(value)`
    : await db.$queryRaw`
        SELECT (SELECT json_group_array(json_array("scope", "value")) FROM (${best})) AS "best"
        FROM json_each(${JSON.stringify(days)}) AS given`;
  return bestSchema.parse(rows).map(({ best: list }) => list.map(([scope, value]) => ({ scope, value })));
}

const bestSchema = z.array(
  z.object({
    best: z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(z.array(z.tuple([z.string(), z.number()]))),
  }),
);

async function readCounts(
  accountId: AccountId,
  scopes: readonly Scope[],
  days: readonly string[],
): Promise<CodeCounts[]> {
  const [from = "", to = ""] = [days.at(0), days.at(-1)];
  const where = sql`"scope" IN (${listed(scopes)}) AND "day" >= ${from} AND "day" <= ${to}`;
  return toCounts(await sumUp(accountId, where, sql``));
}

async function rankAll(
  accountId: AccountId,
  { from, to }: NonNullable<Period>,
  { sort, take, skip }: Page,
): Promise<CodeCounts[]> {
  const order = { scans: sql`2`, follows: sql`3`, stillFollowing: sql`5` }[sort];
  const where = sql`"kind" = 'code' AND "day" >= ${from} AND "day" <= ${to}`;
  const brought = sort === "scans" ? sql`sum("scans")` : sql`sum("follows")`;
  const page = sql`HAVING ${brought} > 0 ORDER BY ${order} DESC, 1 LIMIT ${take} OFFSET ${skip}`;
  return toCounts(await sumUp(accountId, where, page));
}

function sumUp(accountId: AccountId, where: Sql, rest: Sql): Promise<unknown> {
  return db.$queryRaw`
    SELECT "scope", sum("scans") AS "scans", sum("follows") AS "follows", sum("lost") AS "lost",
      sum("follows") - sum("lost") AS "stillFollowing"
    FROM "QrDay" WHERE "accountId" = ${accountId} AND ${where} GROUP BY "scope" ${rest}`;
}

function toCounts(rows: unknown): CodeCounts[] {
  return countsSchema.parse(rows).map(({ scope, ...counts }) => ({ codeId: nameOf(scope), ...counts }));
}

const sum = z.coerce.number();
const countsSchema = z.array(
  z.object({ scope: z.string(), scans: sum, follows: sum, lost: sum, stillFollowing: sum }),
);
