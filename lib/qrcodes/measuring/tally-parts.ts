import { type Database, db } from "@/lib/platform/db/db";
import { lockGoalMs } from "@/lib/platform/db/pace";
import { asRepeatable } from "@/lib/platform/db/repeatable";
import { joinSql, sql } from "@/lib/platform/db/sql";
import { inTransaction } from "@/lib/platform/db/transaction";
import { startSpareTime } from "@/lib/platform/spare-time";
import { ROWS_AT_ONCE } from "./step-size";
import { partsOf, storePart, type TallyPart } from "./store-tally";
import type { Tally } from "./tally";

// One scan raises some twenty counters, at places all over large tables, and on SQLite nobody else writes meanwhile. So
// as many deliveries as possible are counted together, because most of what they add to is the same; what comes of them
// is put down in the transaction that moves the place on, and added to the counters little by little afterwards.

/** How many parts are read at a time; how many are added at a time is a matter of how long it takes. */
const PARTS_TO_READ = 20;

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
  const spareTime = startSpareTime();
  while (!signal?.aborted) {
    const parts = await db.qrTallyPart.findMany({ orderBy: { id: "asc" }, take: PARTS_TO_READ });
    if (parts.length === 0) return;
    for (let added = 0; added < parts.length && !signal?.aborted; ) {
      added += await addInTime(parts.slice(added));
      if (signal) await spareTime.rest(signal);
    }
  }
}

/** At least one part, and as many as may keep others waiting. @returns how many */
function addInTime(parts: readonly StoredPart[]): Promise<number> {
  const add = async (tx: Database) => {
    const end = performance.now() + lockGoalMs();
    let added = 0;
    for (const part of parts) {
      if (added > 0 && performance.now() >= end) break;
      await addPart(tx, part);
      added += 1;
    }
    return added;
  };
  return asRepeatable(() => inTransaction(add));
}

/**
 * Adds everything that is put down in this transaction, which has raised the basis of COUNTING: for whoever changes
 * counters by what they are.
 */
export async function addAllParts(tx: Database): Promise<void> {
  for (const part of await tx.qrTallyPart.findMany({ orderBy: { id: "asc" } })) await addPart(tx, part);
}

type StoredPart = Awaited<ReturnType<Database["qrTallyPart"]["findMany"]>>[number];

async function addPart(tx: Database, part: StoredPart): Promise<void> {
  // Another process may have been quicker.
  const { count } = await tx.qrTallyPart.deleteMany({ where: { id: part.id } });
  if (count === 1) await storePart(tx, part);
}
