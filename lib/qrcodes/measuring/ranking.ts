import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { listed, listedTable } from "@/lib/platform/db/in-list";
import { type Sql, sql } from "@/lib/platform/db/sql";
import { byCode, rankByScope, sumByScope } from "./counts";
import { readSpans } from "./read-spans";
import type { Grouping, Scope } from "./scopes";
import type { Span } from "./spans";
import type { CodeCounts, Period, Ranking } from "./types";
import { COUNTED_AS } from "./uses";

type Page = { sort: Ranking; take: number; skip?: number };

/** How far down the best of each span are read, one after the other until the answer is certain. */
const DEPTHS = [30, 120];
/** So many rows of spans are read for one ranking at most. */
const MAX_ROWS = 15_000;

/**
 * The codes that brought most in a period; those that brought nothing are left out. Adding up 100,000 codes over many
 * days would take a second. But whoever is among the first over all spans is among the first in some of them: so the
 * best of each span are read, and what nobody further down can exceed any more is certain (Fagin's threshold
 * algorithm). Of very many codes that are all alike, those that were among the best of some span stand for the others:
 * nobody waits seconds for an order without meaning.
 *
 * @param page at most 100 at a time
 */
export async function topCodes(
  accountId: AccountId,
  period: Period,
  { sort, take, skip = 0 }: Page,
): Promise<CodeCounts[]> {
  const page = { sort, take, skip };
  const spans = await readSpans(accountId, period);
  if (await isSmall(accountId, spans))
    return byCode(await rankByScope(accountId, spans, { kind: "code" }, page));
  let ranking: Ranked = { codes: [], isCertain: false };
  for (const depth of DEPTHS) {
    const needed = Math.max(depth, skip + take);
    if (ranking.isCertain || (ranking.codes.length > 0 && spans.length * needed > MAX_ROWS)) break;
    ranking = await rankByBest(accountId, spans, { ...page, depth: needed });
  }
  return ranking.codes;
}

/** Whether everything can be added up in no time. */
async function isSmall(accountId: AccountId, spans: readonly Span[]): Promise<boolean> {
  // Not through the client: it would sort all of them first.
  const rows: unknown = await db.$queryRaw`
    SELECT "day" FROM "QrDay" WHERE "accountId" = ${accountId} AND "kind" = 'code'
      AND "day" IN (${listed(spans)}) LIMIT 1 OFFSET ${SMALL}`;
  return z.array(z.unknown()).parse(rows).length === 0;
}

/** So many rows are simply added up. */
export const SMALL = 20_000;

/** The codes of a group that brought most; null when the group has too many to add them all up for a page. */
export async function topCodesOfGroup(
  accountId: AccountId,
  group: { type: Grouping; name: string },
  period: Period,
  { sort, take, skip = 0 }: Page,
): Promise<CodeCounts[] | null> {
  const spans = await readSpans(accountId, period);
  const codes = codesOfGroup(accountId, group);
  const most = Math.floor(SMALL / Math.max(1, spans.length));
  const beyond: unknown = await db.$queryRaw`${codes} LIMIT 1 OFFSET ${most}`;
  if (z.array(z.unknown()).parse(beyond).length > 0) return null;
  return byCode(await rankByScope(accountId, spans, { scopes: codes }, { sort, take, skip }));
}

/** The scopes of its codes, and of what codes were used for while they were in it. */
function codesOfGroup(accountId: AccountId, { type, name }: { type: Grouping; name: string }): Sql {
  const present = sql`SELECT 'code:' || ${COUNTED_AS} FROM "QrCode"`;
  const former = sql`SELECT 'code:' || "id" FROM "QrFormerUse" WHERE "accountId" = ${accountId}`;
  if (type === "label")
    return sql`${present} JOIN "QrCodeLabel" ON "QrCodeLabel"."codeId" = "QrCode"."id"
      WHERE "QrCodeLabel"."accountId" = ${accountId} AND "label" = ${name}
      UNION ALL ${former} AND ${hasLabel(name)}`;
  const isIn = sql`${type === "folder" ? sql`"folder"` : sql`"owner"`} = ${name}`;
  // The index by groups tells archived codes from others.
  return sql`${present} WHERE "QrCode"."accountId" = ${accountId} AND "archived" IN (true, false) AND ${isIn}
    UNION ALL ${former} AND ${isIn}`;
}

function hasLabel(name: string): Sql {
  return isPostgres
    ? sql`jsonb_exists("labels", ${name})`
    : sql`EXISTS (SELECT 1 FROM json_each("labels") WHERE value = ${name})`;
}

type Best = { scope: Scope; value: number };
type Wanted = Required<Page> & { depth: number };
/** Who may be among the first, with the most that each can have, and the most that anybody else can have. */
type Candidates = { most: [Scope, number][]; limit: number };

type Ranked = { codes: CodeCounts[]; isCertain: boolean };

async function rankByBest(accountId: AccountId, spans: readonly Span[], wanted: Wanted): Promise<Ranked> {
  const { sort, skip } = wanted;
  const end = skip + wanted.take;
  const { most, limit } = candidatesOf(await readBest(accountId, spans, wanted), wanted.depth);
  const affordable = Math.max(end, Math.floor(MAX_ROWS / Math.max(1, spans.length)));
  let ranked: CodeCounts[] = [];
  let isCertain = true;
  for (let start = 0; start < most.length; start += CANDIDATES_AT_ONCE) {
    const next = most.slice(start, start + CANDIDATES_AT_ONCE);
    if (isBeyond(next[0]?.[1] ?? 0, ranked, end, sort)) break;
    isCertain = start < affordable;
    if (!isCertain) break;
    const scopes = listed(next.map(([scope]) => scope));
    ranked = inOrder([...ranked, ...byCode(await sumByScope(accountId, spans, { scopes }))], sort);
  }
  isCertain &&= limit === 0 || isBeyond(limit, ranked, end, sort);
  return { codes: ranked.slice(skip, end), isCertain };
}

const CANDIDATES_AT_ONCE = 50;

/** What the last of a span's list has is the most that anybody who is not on it can have in that span. */
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

/** Of each span the codes with the most. Nobody has more followers left than came. */
async function readBest(
  accountId: AccountId,
  spans: readonly Span[],
  { sort, depth }: Wanted,
): Promise<Best[][]> {
  const column = sort === "scans" ? sql`"scans"` : sql`"follows"`;
  const given = listedTable(spans);
  const best = sql`SELECT "scope", ${column} AS "value" FROM "QrDay"
    WHERE "accountId" = ${accountId} AND "kind" = 'code' AND "day" = ${given.value} AND ${column} > 0
    ORDER BY ${column} DESC LIMIT ${depth}`;
  const rows = isPostgres
    ? await db.$queryRaw`
        SELECT coalesce((SELECT json_agg(json_build_array("scope", "value")) FROM (${best}) AS best), '[]')::text
        AS "best" FROM ${given.table}`
    : await db.$queryRaw`
        SELECT (SELECT json_group_array(json_array("scope", "value")) FROM (${best})) AS "best"
        FROM ${given.table}`;
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
