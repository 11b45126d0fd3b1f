import { type Database, db } from "@/lib/platform/db/db";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";

/** How far deliveries are counted. */
export const PLACE = "qrcodes.counting";
/** Raised by whatever changes how they count: who is a tester, which groups a code is in, who somebody is. */
const BASIS = "qrcodes.basis";

/** From where something was computed; it may be written only while this is still so. */
export type Standing = { place: number; basis: number };

/** Where counting stands; at the beginning when it has never begun. */
export async function readStanding(): Promise<Standing> {
  const rows = await db.readingPlace.findMany({ where: { name: { in: [PLACE, BASIS] } } });
  const of = (name: string) => rows.find((row) => row.name === name)?.deliveryId;
  const [place, basis] = [of(PLACE), of(BASIS)];
  if (place !== undefined && basis !== undefined) return { place, basis };
  if (place === undefined) await begin(PLACE);
  if (basis === undefined) await begin(BASIS);
  return readStanding();
}

/**
 * Writes what was computed from a standing, together with the standing that it leads to.
 *
 * @param to the next place, or null for what changes how things count
 * @returns false, with nothing written, when somebody else was quicker
 */
export function writeFrom(
  { place, basis }: Standing,
  to: number | null,
  write: (tx: Database) => Promise<void>,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    // Both rows stay locked until the end, always in this order.
    const isBasis = await tx.readingPlace.updateMany({
      where: { name: BASIS, deliveryId: basis },
      data: { deliveryId: to === null ? { increment: 1 } : basis },
    });
    if (isBasis.count === 0) return false;
    const isPlace = await tx.readingPlace.updateMany({
      where: { name: PLACE, deliveryId: place },
      data: { deliveryId: to ?? place },
    });
    if (isPlace.count === 0) throw new Overtaken();
    await write(tx);
    return true;
  }).catch((error: unknown) => {
    if (error instanceof Overtaken) return false;
    throw error;
  });
}

/** Says, in a transaction, that things count differently from now on; whoever is counting begins that step again. */
export async function changeBasis(tx: Database): Promise<void> {
  await tx.readingPlace.upsert({
    where: { name: BASIS },
    create: { name: BASIS, deliveryId: 1 },
    update: { deliveryId: { increment: 1 } },
  });
}

/** Tries until nobody was quicker. @param attempt false when somebody was */
export async function untilWritten(attempt: () => Promise<boolean>): Promise<void> {
  for (let tries = 1; !(await attempt()); tries++)
    if (tries === ATTEMPTS) throw new Error(`the counting of codes moved on ${ATTEMPTS} times meanwhile`);
}

const ATTEMPTS = 50;

/** Undoes the transaction. */
class Overtaken extends Error {
  override readonly name = "Overtaken";
}

async function begin(name: string): Promise<void> {
  try {
    await db.readingPlace.create({ data: { name, deliveryId: 0 } });
  } catch (error) {
    // Another process began in the same moment.
    if (!isUniqueConflict(error)) throw error;
  }
}
