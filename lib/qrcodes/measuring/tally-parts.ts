import { type Database, db } from "@/lib/platform/db/db";
import { createPace } from "@/lib/platform/db/pace";
import { startSpareTime } from "@/lib/platform/spare-time";
import { ROWS_AT_ONCE } from "./step-size";
import { partsOf, storePart, storeTally } from "./store-tally";
import type { Tally } from "./tally";

// One scan raises some twenty counters, at places all over large tables, and on SQLite nobody else writes meanwhile. So
// as many deliveries as possible are counted together, because most of what they add to is the same; what comes of them
// is put down in the transaction that moves the place on, and added to the counters little by little afterwards.

const PARTS_AT_ONCE = { least: 1, most: 20, isRepeatable: true };

/** Adds a tally to the counters if it is small; else puts it down for {@link addParts}. */
export async function storeOrPutDown(tx: Database, tally: Tally): Promise<void> {
  if (tally.size <= ROWS_AT_ONCE) await storeTally(tx, tally);
  else await tx.qrTallyPart.createMany({ data: partsOf(tally) });
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
