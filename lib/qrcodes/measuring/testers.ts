import type { AccountId } from "@/lib/auth/account-id";
import { readPlace, untilWritten, writeFrom } from "@/lib/deliveries/places";
import { type Database, db } from "@/lib/platform/db/db";
import { readEvents } from "./read-events";
import { codesOf, readScopeBook } from "./scope-book";
import { storeCounts, storeTally } from "./store-tally";
import { type Person, Tally } from "./tally";
import { addParts } from "./tally-parts";
import { COUNTING } from "./types";

type Follower = { accountId: AccountId; openid: string };

/**
 * Makes somebody a tester: nothing that they did or will do counts.
 *
 * @param record writes what belongs to it in the same transaction
 * @returns false when they were one already
 */
export async function markTester(
  follower: Follower,
  name: string,
  record: (tx: Database) => Promise<void>,
): Promise<boolean> {
  let isNew = false;
  await untilWritten(async () => {
    isNew = !(await isTester(follower));
    return !isNew || takeBack(follower, name, record);
  });
  return isNew;
}

/**
 * Makes a tester a follower like others; what they did meanwhile counts.
 *
 * @returns false when they were none
 */
export async function unmarkTester(
  follower: Follower,
  record: (tx: Database) => Promise<void>,
): Promise<boolean> {
  let was = false;
  await untilWritten(async () => {
    was = await isTester(follower);
    return !was || addAgain(follower, record);
  });
  return was;
}

const NOBODY: Person = { scanned: [], turns: [], visit: null };

async function isTester({ accountId, openid }: Follower): Promise<boolean> {
  const where = { accountId_openid: { accountId, openid } };
  return (await db.qrTester.findUnique({ where, select: { openid: true } })) !== null;
}

async function takeBack(
  follower: Follower,
  name: string,
  record: (tx: Database) => Promise<void>,
): Promise<boolean> {
  const place = await readPlace(COUNTING);
  await addParts();
  const tally = await tallyOf(follower, place.readTo, -1);
  return writeFrom(COUNTING, place, { basis: place.basis + 1 }, async (tx) => {
    await tx.qrTester.create({ data: { ...follower, name } });
    await storeCounts(tx, tally);
    await tx.qrScanner.deleteMany({ where: follower });
    await tx.qrFollow.deleteMany({ where: follower });
    await tx.qrVisit.deleteMany({ where: follower });
    await record(tx);
  });
}

async function addAgain(follower: Follower, record: (tx: Database) => Promise<void>): Promise<boolean> {
  const place = await readPlace(COUNTING);
  await addParts();
  const tally = await tallyOf(follower, place.readTo, 1);
  return writeFrom(COUNTING, place, { basis: place.basis + 1 }, async (tx) => {
    await tx.qrTester.deleteMany({ where: follower });
    await storeTally(tx, tally);
    await record(tx);
  });
}

/** Everything that one person did up to a place, from the deliveries. */
async function tallyOf(follower: Follower, end: number, sign: 1 | -1): Promise<Tally> {
  const tally = new Tally(sign);
  const events = await readEvents({ ...follower, end });
  tally.addPerson(NOBODY, events, await readScopeBook(codesOf(events, NOBODY)));
  return tally;
}
