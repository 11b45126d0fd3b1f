import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { AccountId } from "@/lib/auth/account-id";
import { CLOCK_SKEW_MS, type Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { isUniqueConflict } from "@/lib/platform/db/transaction";
import { HOUR } from "@/lib/platform/time";
import { hasLongEnough, type MadeIdentity, sendToWeChat } from "./send-to-wechat";
import type { IdentifiedFile, IdentityKind } from "./types";

/** Longer than WeChat is waited for, in milliseconds. */
const LEASE_MS = 150_000;
/** How often whoever waits for another one's upload looks again, in milliseconds. */
const LOOK_AGAIN_MS = 150;
/** So long a temporary id has to live yet to be given away, in milliseconds: it may be sent a while later. */
export const LEAST_LIFE_MS = 12 * HOUR;

/**
 * What WeChat knows a content by; WeChat is given the file when it is needed for the first time, once for the account
 * however many ask at once and however often the same content comes. Throws WeChat's refusals; the next one tries again.
 */
export async function identify(
  accountId: AccountId,
  file: IdentifiedFile,
  kind: IdentityKind,
  clock: Clock,
): Promise<MadeIdentity> {
  const holder = randomUUID();
  for (;;) {
    const known = await readIdentity(accountId, file, kind);
    if (known && isGood(known, clock)) return known;
    if (await takeLease(accountId, file, kind, holder, clock)) {
      return makeAsHolder(accountId, file, kind, holder, clock);
    }
    await delay(LOOK_AGAIN_MS);
  }
}

/** What is used is renewed; renewing is no use. */
export async function noteUse(
  accountId: AccountId,
  { contentHash }: IdentifiedFile,
  kind: IdentityKind,
  clock: Clock,
): Promise<void> {
  const now = clock.now();
  // Once an hour is exact enough.
  const where = { accountId, contentHash, kind, usedAt: { lt: new Date(now - HOUR) } };
  await db.mediaIdentity.updateMany({ where, data: { usedAt: new Date(now) } });
}

/** Whether it can be given away. */
function isGood(
  known: { value: string | null; expiresAt: Date | null },
  clock: Clock,
): known is MadeIdentity {
  return Boolean(known.value) && hasLongEnough(known.expiresAt, clock.now() + LEAST_LIFE_MS);
}

function readIdentity(accountId: AccountId, { contentHash }: IdentifiedFile, kind: IdentityKind) {
  return db.mediaIdentity.findUnique({
    where: { accountId_contentHash_kind: { accountId, contentHash, kind } },
    select: { value: true, expiresAt: true },
  });
}

/** Of all processes exactly one changes the row from free to held; a holder that dies holds it until its time is over. */
async function takeLease(
  accountId: AccountId,
  { contentHash }: IdentifiedFile,
  kind: IdentityKind,
  leaseHolder: string,
  clock: Clock,
): Promise<boolean> {
  const now = clock.now();
  const leaseUntil = new Date(now + LEASE_MS);
  const isFree = [
    { leaseUntil: null },
    { leaseUntil: { lte: new Date(now) } },
    // Of a holder that died while its clock was ahead.
    { leaseUntil: { gt: new Date(now + LEASE_MS + CLOCK_SKEW_MS) } },
  ];
  const held = { leaseHolder, leaseUntil };
  const { count } = await db.mediaIdentity.updateMany({
    where: { accountId, contentHash, kind, OR: isFree },
    data: held,
  });
  if (count === 1) return true;
  try {
    await db.mediaIdentity.create({ data: { accountId, contentHash, kind, usedAt: new Date(now), ...held } });
    return true;
  } catch (error) {
    // It is there, and somebody else holds it.
    if (!isUniqueConflict(error)) throw error;
    return false;
  }
}

async function makeAsHolder(
  accountId: AccountId,
  file: IdentifiedFile,
  kind: IdentityKind,
  leaseHolder: string,
  clock: Clock,
): Promise<MadeIdentity> {
  const { contentHash } = file;
  const giveBack = (made: Partial<MadeIdentity>) =>
    db.mediaIdentity.updateMany({
      where: { accountId, contentHash, kind, leaseHolder },
      data: { ...made, leaseHolder: null, leaseUntil: null },
    });
  try {
    // Between the look and the lease another one may have made it.
    const known = await readIdentity(accountId, file, kind);
    if (known && isGood(known, clock)) {
      await giveBack({});
      return known;
    }
    const made = await sendToWeChat(accountId, file, kind, clock);
    await giveBack(made);
    return made;
  } catch (error) {
    await giveBack({});
    throw error;
  }
}
