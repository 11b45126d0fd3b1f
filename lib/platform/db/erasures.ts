import { type Database, db } from "./db";

const NAME = "followers.erased";

/**
 * How many followers were erased so far. Whoever reads rows with OpenIDs, computes something and writes OpenIDs asks
 * before the reading, and by {@link isErasureCount} in the transaction of the writing: it must not bring one back.
 */
export async function readErasures(): Promise<number> {
  const row = await db.readingPlace.findUnique({ where: { name: NAME } });
  return row?.deliveryId ?? 0;
}

/** Whether nobody was erased since; nobody can be until the transaction ends. */
export async function isErasureCount(tx: Database, erasures: number): Promise<boolean> {
  const row = await tx.readingPlace.upsert({
    where: { name: NAME },
    create: { name: NAME, deliveryId: 0 },
    // Nothing changes, but the row is locked.
    update: { deliveryId: { increment: 0 } },
  });
  return row.deliveryId === erasures;
}

/** Says, in the transaction that erases a follower, that it does. */
export async function raiseErasures(tx: Database): Promise<void> {
  await tx.readingPlace.upsert({
    where: { name: NAME },
    create: { name: NAME, deliveryId: 1 },
    update: { deliveryId: { increment: 1 } },
  });
}
