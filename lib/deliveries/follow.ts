import { setTimeout as delay } from "node:timers/promises";
import type { AccountId } from "@/lib/auth/account-id";
import { CLOCK_SKEW_MS, type Clock } from "@/lib/platform/clock";
import { type Database, db } from "@/lib/platform/db/db";
import { createPace, type Pace } from "@/lib/platform/db/pace";
import { startSpareTime } from "@/lib/platform/spare-time";
import { type Place, readPlace, readPlacesBehind, writeFrom } from "./places";
import { findSettledDelivery } from "./settled-id";
import type { DeliveryRange } from "./types";

/** Somebody who reads every delivery exactly once, in the order of their ids, off the webhook's path. */
export type DeliveryReader<Finding> = {
  /** Its place is kept under this name. */
  name: string;
  /** Where it begins when it never read: with what is kept already, or with what comes from now on. */
  startsAt: "oldest" | "latest";
  /** How old a delivery has to be, in milliseconds. */
  minAge?: number;
  /** Nobody minds when it is behind: while other readers of this thread have something to do, it does little. */
  isPatient?: boolean;
  /** Brings to its end what earlier steps only put down, before anything is computed from the place that they led to. */
  finish?(signal: AbortSignal): Promise<void>;
  /** How many ids are read at a time: the fewest and the most, by how long writing what came of them took lately. */
  idsAStep?: { least: number; most: number };
  /** Reads and computes, outside of any transaction. It may be asked again for a range, or for nothing. */
  step(range: DeliveryRange): Promise<Finding>;
  /** Writes what was found, in the transaction in which the place moves on. */
  write?(tx: Database, finding: Finding): Promise<void>;
  /** The accounts whose deliveries could not be read; they are read later, for themselves, and nobody waits for them. */
  leftBehind?(finding: Finding): readonly AccountId[];
  /** Deletes some rows, at most so many, of what came of reading. @returns 0 when nothing is left */
  clear?(tx: Database, limit: number): Promise<number>;
};

/** So many ids at a time, if a reader says nothing else. A step of fewer would be more overhead than work. */
const IDS_A_STEP = { least: 200, most: 2000 };
const ROWS_TO_CLEAR = { least: 200, most: 5000, isRepeatable: true };

/** For how long a patient reader leaves the thread to the others between two steps, in milliseconds. */
const PATIENCE_MS = 500;
/** The readers of this thread that are at work and not patient. */
let impatientReaders = 0;

/**
 * Reads on from where the reader stands, until it is through or told to stop. What a step finds and the place behind it
 * are written together or not at all, so that processes which read at the same time count nothing twice: one of them is
 * quicker, and the others go on from there.
 */
export async function follow<Finding>(
  reader: DeliveryReader<Finding>,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const weight = reader.isPatient ? 0 : 1;
  impatientReaders += weight;
  try {
    await followToEnd(reader, clock, signal);
  } finally {
    impatientReaders -= weight;
  }
}

async function followToEnd<Finding>(
  reader: DeliveryReader<Finding>,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const end = await findSettledDelivery();
  if (end === null) return;
  const [pace, clearing] = [
    createPace({ ...(reader.idsAStep ?? IDS_A_STEP), isRepeatable: true }),
    createPace(ROWS_TO_CLEAR),
  ];
  const spareTime = startSpareTime();
  let goal: number | null = end;
  while (goal !== null && !signal.aborted) {
    await spareTime.rest(signal);
    await letOthersGoFirst(reader, signal);
    const place = await readPlace(reader.name, reader.startsAt === "latest" ? end : 0);
    if (place.isClearing) {
      await clearSome(reader, place, clearing);
      continue;
    }
    await reader.finish?.(signal);
    if (signal.aborted) break;
    goal = await goTowards(goal, reader, place, clock, pace);
  }
  if (reader.leftBehind) await catchUp(reader, pace, signal);
}

async function letOthersGoFirst({ isPatient }: DeliveryReader<unknown>, signal: AbortSignal): Promise<void> {
  if (!isPatient || impatientReaders === 0) return;
  // Being told to stop ends the waiting.
  await delay(PATIENCE_MS, undefined, { signal }).catch(() => undefined);
}

/** Reads a step on. @returns where to read to from there; null when the rest is for later */
async function goTowards<Finding>(
  goal: number,
  reader: DeliveryReader<Finding>,
  place: Place,
  clock: Clock,
  pace: Pace,
): Promise<number | null> {
  const to = await oldEnough(reader, place, Math.min(place.readTo + pace.size, goal), clock);
  if (to > place.readTo) {
    await readStep(reader, place, to, pace);
    return goal;
  }
  if (place.readTo < goal) return null;
  // While a long way was read, another may have come up. What is less than a step waits to be more.
  const latest = await findSettledDelivery();
  return latest !== null && latest >= goal + pace.size ? latest : null;
}

/** Up to the first delivery that is too young. What came "tomorrow", by a clock that was ahead, is old enough. */
async function oldEnough(
  { minAge }: DeliveryReader<unknown>,
  { readTo }: Place,
  end: number,
  clock: Clock,
): Promise<number> {
  if (minAge === undefined || end <= readTo) return end;
  const now = clock.now();
  const lately = { gt: new Date(now - minAge), lte: new Date(now + CLOCK_SKEW_MS) };
  const tooYoung = await db.delivery.findFirst({
    where: { id: { gt: readTo, lte: end }, receivedAt: lately },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return tooYoung ? tooYoung.id - 1 : end;
}

async function readStep<Finding>(
  reader: DeliveryReader<Finding>,
  place: Place,
  to: number,
  pace: Pace,
): Promise<void> {
  const behind = reader.leftBehind ? await readPlacesBehind(reader.name) : new Map<string, number>();
  const finding = await reader.step({ after: place.readTo, end: to, exceptAccounts: [...behind.keys()] });
  const newlyBehind = (reader.leftBehind?.(finding) ?? []).map((accountId) => {
    return { reader: reader.name, accountId, readTo: place.readTo };
  });
  await writeFrom(
    reader.name,
    place,
    { readTo: to },
    async (tx) => {
      if (newlyBehind.length > 0) await tx.accountReadingPlace.createMany({ data: newlyBehind });
      await reader.write?.(tx, finding);
    },
    pace.inTransaction,
  );
}

/** A little at a time, so that other writers come in between. */
async function clearSome(reader: DeliveryReader<unknown>, place: Place, pace: Pace): Promise<void> {
  const clear = async (tx: Database) => {
    if (((await reader.clear?.(tx, pace.size)) ?? 0) > 0) return;
    await tx.readingPlace.update({ where: { reader: reader.name }, data: { isClearing: false } });
  };
  await writeFrom(reader.name, place, {}, clear, pace.inTransaction);
}

/** Each account that was left behind, up to where everybody is, as far as it goes. */
async function catchUp<Finding>(
  reader: DeliveryReader<Finding>,
  pace: Pace,
  signal: AbortSignal,
): Promise<void> {
  for (const accountId of (await readPlacesBehind(reader.name)).keys())
    while (!signal.aborted && (await catchUpStep(reader, accountId, pace)));
}

/** @returns false when the account has to wait again, or is with everybody else */
async function catchUpStep<Finding>(
  reader: DeliveryReader<Finding>,
  accountId: string,
  pace: Pace,
): Promise<boolean> {
  const { name } = reader;
  const place = await readPlace(name);
  const after = (await readPlacesBehind(name)).get(accountId);
  if (after === undefined || place.isClearing) return false;
  const own = { reader: name, accountId, readTo: after };
  if (after >= place.readTo) {
    // Whoever is reading on without this account must begin that step again.
    const change = { basis: place.basis + 1 };
    return !(await writeFrom(name, place, change, async (tx) => {
      await tx.accountReadingPlace.deleteMany({ where: own });
    }));
  }
  const to = Math.min(after + pace.size, place.readTo);
  const finding = await reader.step({ after, end: to, accountId });
  if (reader.leftBehind?.(finding).length) return false;
  const write = async (tx: Database) => {
    const { count } = await tx.accountReadingPlace.updateMany({ where: own, data: { readTo: to } });
    if (count === 1) await reader.write?.(tx, finding);
  };
  await writeFrom(name, place, {}, write, pace.inTransaction);
  return true;
}
