import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { timeOf } from "@/lib/platform/db/time-of";
import { SECOND } from "@/lib/platform/time";
import { passiveReplySchema } from "@/lib/wechat/wire/reply";
import { idsOfFollower } from "./by-follower";
import { ERASED } from "./erase";
import { CREATE_TIME, SCENE } from "./message-columns";
import {
  type RecentFollower,
  type RecentScanner,
  type StoredDelivery,
  SUSPICIOUS_KIND,
  type WholeDelivery,
} from "./types";

/** How far back people and accounts are looked for that were heard of last, and scans; in deliveries. */
const LATEST_DELIVERIES = 200;
const DELIVERIES_TO_SEARCH = 2000;
const PEOPLE_TO_OFFER = 20;

/** Certain deliveries of an account, newest first; unknown ids are left out. */
export async function listStoredDeliveries(
  accountId: AccountId,
  ids: readonly number[],
): Promise<StoredDelivery[]> {
  const rows = await db.delivery.findMany({
    where: { accountId, id: { in: [...ids] } },
    orderBy: { id: "desc" },
    omit: { accountId: true, message: true, response: true, key: true },
  });
  return rows.map(toStored);
}

/** Everything that is kept of one delivery; null when the account has no such row. */
export async function getWholeDelivery(accountId: AccountId, id: number): Promise<WholeDelivery | null> {
  const row = await db.delivery.findFirst({ where: { id, accountId }, omit: { accountId: true } });
  if (!row) return null;
  const message = z.record(z.string(), z.unknown()).catch({}).parse(row.message);
  return { ...toStored(row), key: row.key, message, response: row.response };
}

/** A push by its identity, `deliveryKey`; null when it never arrived. */
export async function getStoredDelivery(accountId: AccountId, key: string): Promise<StoredDelivery | null> {
  const row = await db.delivery.findUnique({
    where: { accountId_key: { accountId, key } },
    omit: { accountId: true, message: true, response: true, key: true },
  });
  return row && toStored(row);
}

/** When WeChat sent the last push. */
export async function getLastDeliveryTime(accountId: string): Promise<Date | null> {
  const latest = await db.delivery.findFirst({
    where: { accountId },
    orderBy: { id: "desc" },
    select: { receivedAt: true },
  });
  return latest?.receivedAt ?? null;
}

/**
 * When the last delivery happened that was believed, as WeChat says, in milliseconds; null when there is none.
 */
export async function getLatestCreateTime(accountId: string): Promise<number | null> {
  const rows = await db.$queryRaw`
    SELECT ${CREATE_TIME} AS "createTime" FROM "Delivery"
    WHERE "accountId" = ${accountId} AND "kind" <> ${SUSPICIOUS_KIND} ORDER BY "id" DESC LIMIT 1`;
  const [last] = createTimesSchema.parse(rows);
  return last ? last.createTime * SECOND : null;
}

const createTimesSchema = z.array(z.object({ createTime: z.coerce.number() }));

/** How many messages and events of a follower are kept. */
export async function countDeliveriesOf(accountId: AccountId, openid: string): Promise<number> {
  const [row] = countSchema.parse(
    await db.$queryRaw`SELECT count(*) AS "count" FROM (${idsOfFollower(accountId, openid)}) AS own`,
  );
  return row?.count ?? 0;
}

const countSchema = z.array(z.object({ count: z.coerce.number() }));

/** Some followers who were heard of last, the latest first, with what they said then. */
export async function listRecentFollowers(accountId: AccountId): Promise<RecentFollower[]> {
  const rows = await db.delivery.findMany({
    where: { accountId },
    orderBy: { id: "desc" },
    take: LATEST_DELIVERIES,
    select: { openid: true, kind: true, summary: true, receivedAt: true },
  });
  const followers = new Map<string, RecentFollower>();
  for (const { openid, kind, summary, receivedAt: at } of rows)
    if (kind !== SUSPICIOUS_KIND && !followers.has(openid))
      followers.set(openid, { openid, said: kind === "text" ? summary : null, at });
  return [...followers.values()].slice(0, PEOPLE_TO_OFFER);
}

/** The accounts that heard from followers last, the latest first. */
export async function listBusyAccounts(): Promise<string[]> {
  const latest = await db.delivery.findMany({
    orderBy: { id: "desc" },
    take: LATEST_DELIVERIES,
    select: { accountId: true },
  });
  return [...new Set(latest.map(({ accountId }) => accountId))];
}

/** Who scanned lately, the latest first, each once; whoever was erased is nobody to offer. */
export async function listRecentScanners(accountId: AccountId): Promise<RecentScanner[]> {
  const rows = await db.$queryRaw`
    SELECT "openid", "scene", "receivedAt" AS "at" FROM (
      SELECT "id", "openid", "kind", "receivedAt", ${SCENE} AS "scene" FROM "Delivery"
      WHERE "accountId" = ${accountId} ORDER BY "id" DESC LIMIT ${DELIVERIES_TO_SEARCH}
    ) AS recent
    WHERE "kind" IN ('scan', 'subscribe') AND "scene" IS NOT NULL ORDER BY "id" DESC`;
  const scanners = new Map<string, RecentScanner>();
  for (const scanner of scannersSchema.parse(rows))
    if (!scanners.has(scanner.openid) && !scanner.openid.startsWith(ERASED))
      scanners.set(scanner.openid, scanner);
  return [...scanners.values()].slice(0, PEOPLE_TO_OFFER);
}

const scannersSchema = z.array(
  z.object({ openid: z.string(), scene: z.coerce.string(), at: z.coerce.date() }),
);

/**
 * The latest scans of a code in a time, by their ids, the latest first.
 *
 * @param span.after only deliveries of higher ids
 * @param take at most so many; scans that lie too far back are not found
 */
export async function listScansBetween(
  accountId: AccountId,
  scene: string,
  { startsAt, endsAt, after }: { startsAt: Date; endsAt: Date; after: number },
  take: number,
): Promise<number[]> {
  const rows = await db.$queryRaw`
    SELECT "id" FROM (
      SELECT "id", "kind", "receivedAt", ${SCENE} AS "scene" FROM "Delivery"
      WHERE "accountId" = ${accountId} AND "id" > ${after} ORDER BY "id" DESC LIMIT ${DELIVERIES_TO_SEARCH}
    ) AS recent
    WHERE "kind" IN ('scan', 'subscribe') AND "scene" = ${scene}
      AND "receivedAt" >= ${timeOf(startsAt)} AND "receivedAt" < ${timeOf(endsAt)}
    ORDER BY "id" DESC LIMIT ${take}`;
  return idsSchema.parse(rows).map(({ id }) => id);
}

// SQLite gives whole numbers as bigint, PostgreSQL as number.
const idsSchema = z.array(z.object({ id: z.coerce.number() }));

type ListedRow = Omit<StoredDelivery, "reply"> & { reply: unknown };

function toStored(row: ListedRow): StoredDelivery {
  const { id, openid, kind, summary, ruleId, verdict, attempts, latencyMicros, receivedAt } = row;
  const reply = passiveReplySchema.safeParse(row.reply).data ?? null;
  return { id, openid, kind, summary, ruleId, verdict, reply, attempts, latencyMicros, receivedAt };
}
