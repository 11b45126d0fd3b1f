import { type Database, db } from "@/lib/platform/db/db";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";

/** Where a reader stands. What was computed from there may be written only while all of this is still so. */
export type Place = {
  /** The last delivery whose consequences are written; 0 at the beginning. */
  readTo: number;
  /** Raised by whatever makes wrong what is being computed. */
  basis: number;
  /** What came of reading is being deleted, to begin anew. */
  isClearing: boolean;
};

const COLUMNS = { readTo: true, basis: true, isClearing: true } as const;

/** Where a reader stands. @param start where one begins that has never read */
export async function readPlace(reader: string, start = 0): Promise<Place> {
  const place = await db.readingPlace.findUnique({ where: { reader }, select: COLUMNS });
  if (place) return place;
  try {
    // Before anything is read: from now on erasing somebody raises the basis.
    return await db.readingPlace.create({ data: { reader, readTo: start }, select: COLUMNS });
  } catch (error) {
    // Another process began in the same moment.
    if (!isUniqueConflict(error)) throw error;
    return readPlace(reader, start);
  }
}

/**
 * Writes what was computed from a place, together with what changes of the place.
 *
 * @param transact in which transaction, if not one of its own
 * @returns false, with nothing written, when the place has changed meanwhile
 */
export function writeFrom(
  reader: string,
  place: Place,
  change: Partial<Place>,
  write: (tx: Database) => Promise<void>,
  transact: typeof inTransaction = inTransaction,
): Promise<boolean> {
  return transact(async (tx) => {
    // The row stays locked until the end.
    const { count } = await tx.readingPlace.updateMany({
      where: { reader, ...place },
      data: { ...place, ...change },
    });
    if (count === 1) await write(tx);
    return count === 1;
  });
}

/** Says, in a transaction, that deliveries mean something else from now on; whoever is computing begins that again. */
export async function changeBasis(tx: Database, reader: string): Promise<void> {
  await tx.readingPlace.upsert({
    where: { reader },
    create: { reader, readTo: 0, basis: 1 },
    update: { basis: { increment: 1 } },
  });
}

/** Has everything deleted that came of reading, and read again from the first delivery that is kept. */
export async function beginAnew(reader: string): Promise<void> {
  await db.readingPlace.upsert({
    where: { reader },
    create: { reader, readTo: 0, isClearing: true },
    update: { readTo: 0, isClearing: true, basis: { increment: 1 } },
  });
}

/** Tries until nobody was quicker. @param attempt false when somebody was */
export async function untilWritten(attempt: () => Promise<boolean>): Promise<void> {
  for (let tries = 1; !(await attempt()); tries++)
    if (tries === ATTEMPTS) throw new Error(`the reading of deliveries moved on ${ATTEMPTS} times meanwhile`);
}

const ATTEMPTS = 50;

/** The accounts that a reader left behind, with the last delivery that was read of each. */
export async function readPlacesBehind(reader: string): Promise<Map<string, number>> {
  const rows = await db.accountReadingPlace.findMany({ where: { reader } });
  return new Map(rows.map(({ accountId, readTo }) => [accountId, readTo]));
}
