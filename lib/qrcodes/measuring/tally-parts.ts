import { type Database, db } from "@/lib/platform/db/db";
import { createPace } from "@/lib/platform/db/pace";
import { joinSql, sql } from "@/lib/platform/db/sql";
import { startSpareTime } from "@/lib/platform/spare-time";
import { ROWS_AT_ONCE } from "./step-size";
import { partsOf, storePart, type TallyPart } from "./store-tally";
import type { Tally } from "./tally";

// One scan raises some twenty counters, at places all over large tables, and on SQLite nobody else writes meanwhile. So
// as many deliveries as possible are counted together, because most of what they add to is the same; what comes of them
// is put down in the transaction that moves the place on, and added to the counters little by little afterwards.

const PARTS_AT_ONCE = { least: 1, most: 20, isRepeatable: true };

/** A tally as it is written: made before the transaction begins, in which nobody else writes. */
export type PreparedTally = { isSmall: boolean; parts: readonly TallyPart[] };

/** Makes a tally ready for {@link storeOrPutDown}. */
export function prepareTally(tally: Tally): PreparedTally {
  return { isSmall: tally.size <= ROWS_AT_ONCE, parts: partsOf(tally) };
}

/** Adds a tally to the counters if it is small; else puts it down for {@link addParts}. */
export async function storeOrPutDown(tx: Database, { isSmall, parts }: PreparedTally): Promise<void> {
  if (isSmall) for (const part of parts) await storePart(tx, part);
  else
    await tx.$executeRaw`INSERT INTO "QrTallyPart" ("table", "rows")
      VALUES ${joinSql(parts.map(({ table, rows }) => sql`(${table}, ${rows})`))}`;
}

/**
 * Adds everything that was put down, a few milliseconds' work at a time. To be called between looking at the place of
 * COUNTING and computing from it: what is put down later moves the place on.
 */
export async function addParts(signal?: AbortSignal): Promise<void> {
  const pace = createPace(PARTS_AT_ONCE);
  const spareTime = startSpareTime();
  while (!signal?.aborted) {
    const parts = await db.qrTallyPart.findMany({ orderBy: { id: "asc" }, take: pace.size });
    if (parts.length === 0) return;
    await pace.inTransaction((tx) => addEach(tx, parts));
    if (signal) await spareTime.rest(signal);
  }
}

/**
 * Adds everything that is put down in this transaction, which has raised the basis of COUNTING: for whoever changes
 * counters by what they are.
 */
export async function addAllParts(tx: Database): Promise<void> {
  await addEach(tx, await tx.qrTallyPart.findMany({ orderBy: { id: "asc" } }));
}

async function addEach(
  tx: Database,
  parts: Awaited<ReturnType<Database["qrTallyPart"]["findMany"]>>,
): Promise<void> {
  for (const part of parts) {
    // Another process may have been quicker.
    const { count } = await tx.qrTallyPart.deleteMany({ where: { id: part.id } });
    if (count === 1) await storePart(tx, part);
  }
}
