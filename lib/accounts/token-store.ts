import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { AccountId } from "@/lib/auth/account-id";
import { CLOCK_SKEW_MS, type Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { isUniqueConflict } from "@/lib/platform/db/transaction";
import { openIfReadable, seal } from "@/lib/platform/secret-box";
import { LONGEST_REFRESH_MS } from "@/lib/wechat/api/access-token";
import type { AccessTokenStore, StoredToken } from "@/lib/wechat/api/access-token-store";
import { toStoredFailure } from "./token-failure";

/** How often a process that waits for another one's fetch looks again, in milliseconds. */
const LOOK_AGAIN = 60;

/**
 * The account's access token in the database, sealed, for all processes. The lease is a conditional update: of all
 * processes exactly one changes the row from free to held. A holder that dies holds it until its time is over.
 */
export function databaseTokenStore(accountId: AccountId, clock: Clock): AccessTokenStore {
  return {
    read: () => readToken(accountId),
    withLease: async (refresh) => {
      const holder = randomUUID();
      await takeLease(accountId, holder, clock);
      return fetchAsHolder(accountId, holder, clock, refresh);
    },
    drop: (badToken) => dropToken(accountId, badToken),
  };
}

async function readToken(accountId: AccountId): Promise<StoredToken | null> {
  const row = await db.accessToken.findUnique({
    where: { accountId },
    select: { sealedValue: true, expiresAt: true },
  });
  if (!row?.sealedValue || !row.expiresAt) return null;
  const value = openIfReadable(row.sealedValue);
  return value === null ? null : { value, expiresAt: row.expiresAt.getTime() };
}

async function takeLease(accountId: AccountId, holder: string, clock: Clock): Promise<void> {
  await makeRow(accountId);
  for (;;) {
    const now = clock.now();
    const isFree = [
      { leaseUntil: null },
      { leaseUntil: { lte: new Date(now) } },
      // Of a holder that died while its clock was ahead.
      { leaseUntil: { gt: new Date(now + LONGEST_REFRESH_MS + CLOCK_SKEW_MS) } },
    ];
    const { count } = await db.accessToken.updateMany({
      where: { accountId, OR: isFree },
      data: { leaseHolder: holder, leaseUntil: new Date(now + LONGEST_REFRESH_MS) },
    });
    if (count === 1) return;
    // Spread out, so that those who wait do not all look at the same moment.
    await delay(LOOK_AGAIN * (0.5 + Math.random()));
  }
}

async function makeRow(accountId: AccountId): Promise<void> {
  const exists = await db.accessToken.findUnique({ where: { accountId }, select: { accountId: true } });
  if (exists) return;
  try {
    await db.accessToken.create({ data: { accountId } });
  } catch (error) {
    // Another process was faster; the row is there, which is all we want.
    if (!isUniqueConflict(error)) throw error;
  }
}

async function fetchAsHolder(
  accountId: AccountId,
  holder: string,
  clock: Clock,
  refresh: () => Promise<StoredToken>,
): Promise<StoredToken> {
  try {
    const token = await refresh();
    const stored = { sealedValue: seal(token.value), expiresAt: new Date(token.expiresAt), lastError: null };
    await giveBack(accountId, holder, stored);
    return token;
  } catch (error) {
    const lastError = toStoredFailure(error, clock.now());
    await giveBack(accountId, holder, lastError === null ? {} : { lastError });
    throw error;
  }
}

/** Ends the lease together with what it brought; does nothing for a holder whose time was over. */
async function giveBack(
  accountId: AccountId,
  holder: string,
  outcome: { sealedValue?: string; expiresAt?: Date; lastError?: string | null },
): Promise<void> {
  await db.accessToken.updateMany({
    where: { accountId, leaseHolder: holder },
    data: { ...outcome, leaseHolder: null, leaseUntil: null },
  });
}

async function dropToken(accountId: AccountId, badToken: string): Promise<void> {
  const row = await db.accessToken.findUnique({ where: { accountId }, select: { sealedValue: true } });
  if (!row?.sealedValue || openIfReadable(row.sealedValue) !== badToken) return;
  // By the sealed text, which no two writes share: a token stored since we looked stays.
  await db.accessToken.updateMany({
    where: { accountId, sealedValue: row.sealedValue },
    data: { sealedValue: null, expiresAt: null },
  });
}
