import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { findNamesOfSent } from "@/lib/menu/data";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { listed } from "@/lib/platform/db/listed";
import { type Sql, sql } from "@/lib/platform/db/sql";
import { chinaDay } from "@/lib/platform/periods";
import { toFollowings } from "./followings";
import { rankCodes } from "./ranking";
import { ALL, codeScope, type Grouping, nameOf, type Scope } from "./scopes";
import { EVER } from "./tally";
import type {
  CodeCounts,
  Counts,
  DayCounts,
  Following,
  GroupCounts,
  HourCounts,
  Kept,
  NextStep,
  Period,
  Ranking,
  RecentScanner,
  Totals,
} from "./types";

const DAY = 24 * 3600_000;
const CHINA_AHEAD = 8 * 3600_000;
const HOURS_A_DAY = 24;
const NEXT_STEPS_TO_SHOW = 20;
const TURNS_TO_READ = 100;
/** How far back the latest scanners are looked for. */
const DELIVERIES_TO_SEARCH = 2000;
const SCANNERS_TO_OFFER = 20;
/** Before every day and after every day. */
const ALWAYS = { from: "0", to: "9" };

/**
 * What a scope brought in a period.
 *
 * @param now milliseconds; whether followers came long enough ago to have stayed 1, 7 or 30 days
 */
export async function totalsOf(
  accountId: AccountId,
  scope: Scope,
  period: Period,
  now: number,
): Promise<Totals> {
  const { from, to } = period ?? ALWAYS;
  // The last day on which everybody who came has had so many days since.
  const [day1, day7, day30] = [1, 7, 30].map((days) => chinaDay(now - (days + 1) * DAY));
  const [rows, people] = await Promise.all([
    db.$queryRaw`
      SELECT sum("scans") AS "scans", sum("follows") AS "follows", sum("lost") AS "lost",
        sum(CASE WHEN "day" <= ${day1} THEN "follows" END) AS "of1",
        sum(CASE WHEN "day" <= ${day1} THEN "lost1" END) AS "lost1",
        sum(CASE WHEN "day" <= ${day7} THEN "follows" END) AS "of7",
        sum(CASE WHEN "day" <= ${day7} THEN "lost7" END) AS "lost7",
        sum(CASE WHEN "day" <= ${day30} THEN "follows" END) AS "of30",
        sum(CASE WHEN "day" <= ${day30} THEN "lost30" END) AS "lost30"
      FROM "QrDay" WHERE "accountId" = ${accountId} AND "scope" = ${scope} AND "day" >= ${from} AND "day" <= ${to}`,
    countPeople(accountId, [scope], period),
  ]);
  const [sums = NO_SUMS] = sumsSchema.parse(rows);
  const { scanners = 0, members = 0 } = people.get(scope) ?? {};
  return {
    ...withFollowing(sums),
    rescans: sums.scans - sums.follows,
    scanners,
    members,
    after1: kept(sums.of1, sums.lost1),
    after7: kept(sums.of7, sums.lost7),
    after30: kept(sums.of30, sums.lost30),
  };
}

/** The days of a period in their order, those without a scan too. Without a period from the first scan on. */
export async function seriesOf(accountId: AccountId, scope: Scope, period: Period): Promise<DayCounts[]> {
  const { from, to } = period ?? ALWAYS;
  const rows = await db.qrDay.findMany({
    where: { accountId, scope, day: { gte: from, lte: to } },
    orderBy: { day: "asc" },
    select: { day: true, scans: true, follows: true, scanners: true, members: true, lost: true },
  });
  const known = new Map(rows.map((row) => [row.day, row]));
  const [first, last] = period ? [from, to] : [rows[0]?.day, rows.at(-1)?.day];
  return daysBetween(first, last).map(
    (day) => known.get(day) ?? { day, scans: 0, follows: 0, scanners: 0, members: 0, lost: 0 },
  );
}

/** The 24 hours of the day over all days of a period. */
export async function hoursOf(accountId: AccountId, scope: Scope, period: Period): Promise<HourCounts[]> {
  const { from, to } = period ?? ALWAYS;
  const rows = await db.qrHour.groupBy({
    by: ["hour"],
    where: { accountId, scope, day: { gte: from, lte: to } },
    _sum: { scans: true, follows: true },
  });
  const known = new Map(rows.map(({ hour, _sum }) => [hour, _sum]));
  return Array.from({ length: HOURS_A_DAY }, (_, hour) => {
    const { scans, follows } = known.get(hour) ?? {};
    return { hour, scans: scans ?? 0, follows: follows ?? 0 };
  });
}

/** The codes that brought most; those that brought nothing are left out. @param page at most 100 at a time */
export async function topCodes(
  accountId: AccountId,
  period: Period,
  page: { sort: Ranking; take: number; skip?: number },
): Promise<CodeCounts[]> {
  return rankCodes(accountId, period, { skip: 0, ...page });
}

/** What each folder, label or owner brought, those with most scans first. @param take at most 200 */
export async function groupTotals(
  accountId: AccountId,
  grouping: Grouping,
  period: Period,
  take = 100,
): Promise<GroupCounts[]> {
  const { from, to } = period ?? { from: EVER, to: EVER };
  const rows = await db.$queryRaw`
    SELECT "scope", sum("scans") AS "scans", sum("follows") AS "follows", sum("lost") AS "lost" FROM "QrDay"
    WHERE "accountId" = ${accountId} AND "kind" = ${grouping} AND "day" >= ${from} AND "day" <= ${to}
    GROUP BY "scope" HAVING sum("scans") > 0 ORDER BY 2 DESC, 1 LIMIT ${take}`;
  const groups = scopedSchema.parse(rows);
  const scopes = groups.map(({ scope }) => scope);
  const people = await countPeople(accountId, scopes, period);
  return groups.map(({ scope, ...sums }) => ({
    ...withFollowing(sums),
    name: nameOf(scope),
    scanners: people.get(scope)?.scanners ?? 0,
  }));
}

/** What people did first after scanning a code, the most frequent first. */
export async function nextStepsOf(
  accountId: AccountId,
  codeId: string,
): Promise<{ taps: NextStep[]; words: NextStep[] }> {
  const listKind = (kind: "tap" | "words") =>
    db.qrNextStep.findMany({
      where: { accountId, codeId, kind, times: { gt: 0 } },
      orderBy: [{ times: "desc" }, { what: "asc" }],
      take: NEXT_STEPS_TO_SHOW,
      select: { what: true, times: true },
    });
  const [taps, words] = await Promise.all([listKind("tap"), listKind("words")]);
  const names = await findNamesOfSent(
    accountId,
    taps.map(({ what }) => what),
  );
  return { taps: united(taps.map(({ what, times }) => ({ what: names.get(what) ?? what, times }))), words };
}

/** A button may have sent one thing and then another. */
function united(steps: readonly NextStep[]): NextStep[] {
  const times = new Map<string, number>();
  for (const step of steps) times.set(step.what, (times.get(step.what) ?? 0) + step.times);
  return [...times].map(([what, all]) => ({ what, times: all })).sort((a, b) => b.times - a.times);
}

/** What certain codes brought in a period, in the order of the ids (at most 500), with zeros where nothing came. */
export async function countsOf(
  accountId: AccountId,
  codeIds: readonly string[],
  period: Period = null,
): Promise<CodeCounts[]> {
  const { from, to } = period ?? { from: EVER, to: EVER };
  const rows = await db.$queryRaw`
    SELECT "scope", sum("scans") AS "scans", sum("follows") AS "follows", sum("lost") AS "lost" FROM "QrDay"
    WHERE "accountId" = ${accountId} AND "scope" IN (${listed(codeIds.map(codeScope))})
      AND "day" >= ${from} AND "day" <= ${to} GROUP BY "scope"`;
  const known = new Map(scopedSchema.parse(rows).map(({ scope, ...sums }) => [scope, sums]));
  return codeIds.map((codeId) => ({ codeId, ...withFollowing(known.get(codeScope(codeId)) ?? NO_SUMS) }));
}

/** When somebody followed the account and through which codes, the latest first. */
export async function followingsOf(accountId: AccountId, openid: string): Promise<Following[]> {
  const turns = await db.qrFollow.findMany({
    where: { accountId, openid },
    orderBy: { deliveryId: "desc" },
    take: TURNS_TO_READ,
  });
  return toFollowings(
    turns.map(({ deliveryId, at, ...turn }) => ({ ...turn, id: deliveryId, at: at.getTime() })),
  ).reverse();
}

/** Who scanned lately, the latest first, each once. @param scene of the code that is asked about */
export async function listRecentScanners(accountId: AccountId, scene?: string): Promise<RecentScanner[]> {
  const wanted = scene === undefined ? sql`"scene" IS NOT NULL` : sql`"scene" = ${scene}`;
  const rows = await db.$queryRaw`
    SELECT "openid", "scene", "receivedAt" AS "at" FROM (
      SELECT "id", "openid", "kind", "receivedAt", ${SCENE} AS "scene" FROM "Delivery"
      WHERE "accountId" = ${accountId} ORDER BY "id" DESC LIMIT ${DELIVERIES_TO_SEARCH}
    ) AS recent
    WHERE "kind" IN ('scan', 'subscribe') AND ${wanted} ORDER BY "id" DESC`;
  const scanners = new Map<string, RecentScanner>();
  for (const scanner of scannersSchema.parse(rows))
    if (!scanners.has(scanner.openid)) scanners.set(scanner.openid, scanner);
  return [...scanners.values()].slice(0, SCANNERS_TO_OFFER);
}

const SCENE: Sql = isPostgres ? sql`"message" ->> 'scene'` : sql`"message" ->> '$.scene'`;

const scannersSchema = z.array(
  z.object({ openid: z.string(), scene: z.coerce.string(), at: z.coerce.date() }),
);

/** Different people by scope. */
async function countPeople(
  accountId: AccountId,
  scopes: readonly Scope[],
  period: Period,
): Promise<Map<Scope, People>> {
  const rows = period
    ? await sumReach(accountId, scopes, period)
    : await db.$queryRaw`
        SELECT "scope", "scanners", "members" FROM "QrDay"
        WHERE "accountId" = ${accountId} AND "scope" IN (${listed(scopes)}) AND "day" = ${EVER}`;
  return new Map(peopleSchema.parse(rows).map(({ scope, ...people }) => [scope, people]));
}

type People = { scanners: number; members: number };

/**
 * Different people of a period are those of its days whose day before is not in it: either the ones from before are
 * added up, or those of every day, less the ones from within. Whichever has fewer days to look at.
 */
async function sumReach(
  accountId: AccountId,
  scopes: readonly Scope[],
  { from, to }: NonNullable<Period>,
): Promise<unknown> {
  const first = await db.qrDay.findFirst({
    where: { accountId, scope: ALL, day: { gt: EVER } },
    orderBy: { day: "asc" },
    select: { day: true },
  });
  const days = daysBetween(first && first.day > from ? first.day : from, to);
  const isLong = daysBetween(first?.day, from).length < days.length / 2;
  const before = sql`
    SELECT "scope", "scanners", "members" FROM "QrReach" WHERE "accountId" = ${accountId}
      AND "scope" IN (${listed(scopes)}) AND "day" IN (${listed(days)}) AND "previous" < ${from}`;
  const allLessWithin = sql`
    SELECT "scope", "scanners", "members" FROM "QrDay" WHERE "accountId" = ${accountId}
      AND "scope" IN (${listed(scopes)}) AND "day" >= ${from} AND "day" <= ${to}
    UNION ALL SELECT "scope", -"scanners", -"members" FROM "QrReach" WHERE "accountId" = ${accountId}
      AND "scope" IN (${listed(scopes)}) AND "day" IN (${listed(days)}) AND "previous" >= ${from}`;
  return db.$queryRaw`
    SELECT "scope", sum("scanners") AS "scanners", sum("members") AS "members"
    FROM (${isLong ? before : allLessWithin}) AS reach GROUP BY "scope"`;
}

// Sums come as bigint or text, depending on the database; of no rows they are null.
const sum = z.coerce.number();
const counted = { scans: sum, follows: sum, lost: sum };
const sumsSchema = z.array(
  z.object({ ...counted, of1: sum, lost1: sum, of7: sum, lost7: sum, of30: sum, lost30: sum }),
);
const scopedSchema = z.array(z.object({ scope: z.string(), ...counted }));
const peopleSchema = z.array(z.object({ scope: z.string(), scanners: sum, members: sum }));

const NO_SUMS = {
  ...{ scans: 0, follows: 0, lost: 0 },
  ...{ of1: 0, lost1: 0, of7: 0, lost7: 0, of30: 0, lost30: 0 },
};

function withFollowing({ scans, follows, lost }: Omit<Counts, "stillFollowing">): Counts {
  return { scans, follows, lost, stillFollowing: follows - lost };
}

function kept(of: number, lost: number): Kept {
  return { of, kept: of - lost };
}

function daysBetween(first: string | undefined, last: string | undefined): string[] {
  if (!first || !last) return [];
  const start = Date.parse(first);
  const length = Math.max(0, Math.round((Date.parse(last) - start) / DAY) + 1);
  return Array.from({ length }, (_, place) => chinaDay(start - CHINA_AHEAD + place * DAY));
}
