import { z } from "zod";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import type { Clock } from "@/lib/platform/clock";
import { type Database, db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { NO_JSON } from "@/lib/platform/db/json-null";
import { findSettledDelivery } from "@/lib/platform/db/settled-id";
import { type Sql, sql } from "@/lib/platform/db/sql";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { codeTagSchema } from "../schema";
import { isOver } from "../state";
import { type TaggingScan, tagFollowers } from "./tag-followers";

// Tags are put on after the reply and off its path: from the deliveries, in the order of their ids. The place moves
// after WeChat has taken the tags; a process that dies in between tags again, which changes nothing.

const PLACE = "qrcodes.tagging";
/** So many ids at a time. */
const STEP = 5000;

/** Puts the tags of codes on those who scan them. */
export const codeTagging: RecurringWork = { name: PLACE, every: 2000, run: tagScanners };

/** When WeChat may be asked again about an account. Another process may ask sooner, which does no harm. */
const restsUntil = new Map<string, number>();

/**
 * Tags those who scanned since the last time. An account whose WeChat cannot be asked is left behind at a place of its
 * own, so that nobody else's followers wait for it.
 */
export async function tagScanners(clock: Clock, signal: AbortSignal): Promise<void> {
  const behind = await readBehind();
  const end = await findSettledDelivery();
  let place = await startingPlace(end ?? 0);
  while (end !== null && place < end && !signal.aborted) {
    const next = Math.min(place + STEP, end);
    const scans = await readScans(sql`"Delivery"."id" > ${place} AND "Delivery"."id" <= ${next}`);
    const left = await tagAll(scans, behind, clock);
    if (!(await move(place, next, left))) return;
    for (const accountId of left) behind.set(accountId, place);
    place = next;
  }
  for (const [accountId, from] of behind) {
    if (!signal.aborted) await catchUp(accountId, { from, to: place }, clock, signal);
  }
}

/** @returns the accounts that have to be left behind */
async function tagAll(
  scans: ReadonlyMap<AccountId, TaggingScan[]>,
  behind: ReadonlyMap<string, number>,
  clock: Clock,
): Promise<AccountId[]> {
  const left: AccountId[] = [];
  for (const [accountId, ofAccount] of scans) {
    // What comes after an account's own place is read from there.
    if (!behind.has(accountId) && !(await tag(accountId, ofAccount, clock))) left.push(accountId);
  }
  return left;
}

async function catchUp(
  id: string,
  { from, to }: { from: number; to: number },
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  if ((restsUntil.get(id) ?? 0) > clock.now()) return;
  const accountId = vouchForAccountId(id);
  let place = from;
  while (place < to && !signal.aborted) {
    const next = Math.min(place + STEP, to);
    const range = sql`"Delivery"."id" > ${place} AND "Delivery"."id" <= ${next}`;
    const scans = await readScans(sql`"Delivery"."accountId" = ${accountId} AND ${range}`);
    if (!(await tag(accountId, scans.get(accountId) ?? [], clock))) return;
    const name = placeOf(accountId);
    await db.readingPlace.updateMany({ where: { name, deliveryId: place }, data: { deliveryId: next } });
    place = next;
  }
  if (place === to) await db.readingPlace.deleteMany({ where: { name: placeOf(accountId), deliveryId: to } });
}

/** @returns false when WeChat has to be asked again later */
async function tag(accountId: AccountId, scans: readonly TaggingScan[], clock: Clock): Promise<boolean> {
  if (scans.length === 0) return true;
  const tagged = await tagFollowers(accountId, scans);
  if (tagged.type === "later") {
    restsUntil.set(accountId, clock.now() + tagged.retryIn);
    return false;
  }
  await noteFailures(accountId, tagged.failures);
  return true;
}

/** One statement for those that went well, and one for each way in which it went wrong. */
async function noteFailures(
  accountId: AccountId,
  failures: ReadonlyMap<string, Localized | null>,
): Promise<void> {
  const byFailure = new Map<string, { failure: Localized | null; ids: string[] }>();
  for (const [id, failure] of failures) {
    const key = failure?.en ?? "";
    const group = byFailure.get(key) ?? { failure, ids: [] };
    group.ids.push(id);
    byFailure.set(key, group);
  }
  for (const { failure, ids } of byFailure.values()) {
    const where = { accountId, id: { in: ids } };
    if (failure) await db.qrCode.updateMany({ where, data: { tagFailure: failure } });
    else {
      const hasFailure = { tagFailure: { not: NO_JSON } };
      await db.qrCode.updateMany({ where: { ...where, ...hasFailure }, data: { tagFailure: NO_JSON } });
    }
  }
}

async function readScans(range: Sql): Promise<Map<AccountId, TaggingScan[]>> {
  const scene = isPostgres ? sql`"message" ->> 'scene'` : sql`"message" ->> '$.scene'`;
  const [tags, tagged] = isPostgres
    ? [sql`"tags"::text`, sql`jsonb_array_length("tags") > 0`]
    : [sql`json("tags")`, sql`json_array_length("tags") > 0`];
  const rows: unknown = await db.$queryRaw`
    SELECT "Delivery"."accountId", "Delivery"."openid", "Delivery"."receivedAt",
      "QrCode"."id" AS "codeId", "QrCode"."endsAt", ${tags} AS "tags"
    FROM "Delivery" JOIN "QrCode" ON "QrCode"."accountId" = "Delivery"."accountId" AND "QrCode"."scene" = ${scene}
    WHERE ${range} AND "Delivery"."kind" IN ('subscribe', 'scan')
      AND ${tagged} AND NOT "QrCode"."paused" AND NOT "QrCode"."archived"
    ORDER BY "Delivery"."id"`;
  const scans = new Map<AccountId, TaggingScan[]>();
  for (const { accountId: id, receivedAt, endsAt, ...scan } of z.array(scanSchema).parse(rows)) {
    if (isOver(endsAt, receivedAt.getTime())) continue;
    const accountId = vouchForAccountId(id);
    const ofAccount = scans.get(accountId) ?? [];
    ofAccount.push(scan);
    scans.set(accountId, ofAccount);
  }
  return scans;
}

const scanSchema = z.object({
  accountId: z.string(),
  openid: z.string(),
  codeId: z.string(),
  receivedAt: z.coerce.date(),
  endsAt: z.coerce.date().nullable(),
  tags: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(codeTagSchema).catch([])),
});

/** On a desk that never tagged, what was before does not count: no code had tags then. */
async function startingPlace(end: number): Promise<number> {
  const stored = await db.readingPlace.findUnique({ where: { name: PLACE } });
  if (stored) return stored.deliveryId;
  try {
    await db.readingPlace.create({ data: { name: PLACE, deliveryId: end } });
  } catch (error) {
    // Another process began in the same moment.
    if (!isUniqueConflict(error)) throw error;
  }
  return end;
}

/** @returns false, with nothing changed, when somebody else has moved the place */
function move(from: number, to: number, left: readonly AccountId[]): Promise<boolean> {
  return inTransaction(async (tx: Database) => {
    const where = { name: PLACE, deliveryId: from };
    const { count } = await tx.readingPlace.updateMany({ where, data: { deliveryId: to } });
    if (count === 1 && left.length > 0) {
      const data = left.map((accountId) => ({ name: placeOf(accountId), deliveryId: from }));
      await tx.readingPlace.createMany({ data });
    }
    return count === 1;
  });
}

function placeOf(accountId: string): string {
  return `${PLACE}:${accountId}`;
}

/** The accounts that were left behind, and where. */
async function readBehind(): Promise<Map<string, number>> {
  const prefix = placeOf("");
  const rows = await db.readingPlace.findMany({ where: { name: { startsWith: prefix } } });
  return new Map(rows.map(({ name, deliveryId }) => [name.slice(prefix.length), deliveryId]));
}
