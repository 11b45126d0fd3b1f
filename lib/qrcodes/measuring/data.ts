import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { chinaDay, daysBetween } from "@/lib/platform/periods";
import { DAY } from "@/lib/platform/time";
import { rankByScope } from "./counts";
import { toFollowings } from "./followings";
import { countPeople } from "./people";
import { readSpans } from "./read-spans";
import { type Grouping, nameOf, type Scope } from "./scopes";
import type { DayCounts, Following, GroupCounts, HourCounts, Kept, Period, Totals } from "./types";

const HOURS_A_DAY = 24;
const TURNS_TO_READ = 100;
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
    readSpans(accountId, period).then((spans) => countPeople(accountId, [scope], period, spans)),
  ]);
  const [sums] = sumsSchema.parse(rows);
  const { scanners = 0, members = 0 } = people.get(scope) ?? {};
  return {
    scans: sums.scans,
    follows: sums.follows,
    lost: sums.lost,
    stillFollowing: sums.follows - sums.lost,
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
  const countsByDay = new Map(rows.map((row) => [row.day, row]));
  const [first, last] = period ? [from, to] : [rows[0]?.day, rows.at(-1)?.day];
  return daysBetween(first, last).map(
    (day) => countsByDay.get(day) ?? { day, scans: 0, follows: 0, scanners: 0, members: 0, lost: 0 },
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
  const sumsByHour = new Map(rows.map(({ hour, _sum }) => [hour, _sum]));
  return Array.from({ length: HOURS_A_DAY }, (_, hour) => {
    const { scans, follows } = sumsByHour.get(hour) ?? {};
    return { hour, scans: scans ?? 0, follows: follows ?? 0 };
  });
}

/** What each folder, label or owner brought, those with most scans first. @param page at most 200 at a time */
export async function groupTotals(
  accountId: AccountId,
  grouping: Grouping,
  period: Period,
  { take, skip = 0 }: { take: number; skip?: number },
): Promise<GroupCounts[]> {
  const spans = await readSpans(accountId, period);
  const page = { sort: "scans", take, skip } as const;
  const groups = await rankByScope(accountId, spans, { kind: grouping }, page);
  const scopes = groups.map(({ scope }) => scope);
  const people = await countPeople(accountId, scopes, period, spans);
  return groups.map(({ scope, ...counts }) => {
    return { ...counts, name: nameOf(scope), scanners: people.get(scope)?.scanners ?? 0 };
  });
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

// Sums come as bigint or text, depending on the database; of no rows they are null.
const sum = z.coerce.number();
const sumsSchema = z.tuple([
  z.object({
    scans: sum,
    follows: sum,
    lost: sum,
    of1: sum,
    lost1: sum,
    of7: sum,
    lost7: sum,
    of30: sum,
    lost30: sum,
  }),
]);

function kept(of: number, lost: number): Kept {
  return { of, kept: of - lost };
}
