import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";

const LOOKS = 20;
const LOOK_AGAIN_MS = 50;

/**
 * The highest id of Delivery below which no row can appear any more, so that whoever reads by id misses none; null when
 * that cannot be said at the moment.
 *
 * SQLite has one writer, so ids appear in their order. PostgreSQL hands them out before the commit: a lower id can
 * appear after a higher one, but only from a transaction that was writing when the higher one was seen. So those are
 * waited for, without a lock that writers would have to wait for.
 */
export async function findSettledDelivery(): Promise<number | null> {
  // Not by an aggregate: as Prisma asks for it, every row is looked at.
  const latest = await db.delivery.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  const highest = latest?.id ?? 0;
  if (!isPostgres) return highest;
  let waitingFor = await findWriters();
  for (let look = 1; waitingFor.size > 0; look++) {
    if (look === LOOKS) return null;
    await delay(LOOK_AGAIN_MS);
    const writers = await findWriters();
    waitingFor = new Set([...waitingFor].filter((writer) => writers.has(writer)));
  }
  return highest;
}

/** The transactions that have written to Delivery, or are about to. */
async function findWriters(): Promise<Set<string>> {
  const rows = await db.$queryRaw`
    SELECT "virtualtransaction" AS "writer" FROM pg_locks
    WHERE "relation" = '"Delivery"'::regclass AND "mode" = 'RowExclusiveLock' AND "granted"
    AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())`;
  return new Set(writersSchema.parse(rows).map(({ writer }) => writer));
}

const writersSchema = z.array(z.object({ writer: z.string() }));
