import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { DAY, MINUTE } from "@/lib/platform/time";
import { mediaStore } from "./media-store";

/** A backup of the database that is no older than this finds all that its files had. */
export const CONTENT_GRACE_MS = 7 * DAY;
/** Longer than a store is waited for. */
const LEASE_MS = 5 * MINUTE;
const ROWS_A_SLICE = 500;

/** @returns those of the contents that a file has */
export type FindHeld = (hashes: readonly string[]) => Promise<ReadonlySet<string>>;

/**
 * Deletes the contents that no file has had for a week. It may run twice at once, and beside people who upload the very
 * content: whoever comes second by the row waits or leaves it.
 */
export async function clearContents(findHeld: FindHeld, clock: Clock, signal: AbortSignal): Promise<void> {
  let after = "";
  while (!signal.aborted) {
    const slice = await db.mediaContent.findMany({
      where: { hash: { gt: after } },
      orderBy: { hash: "asc" },
      take: ROWS_A_SLICE,
    });
    const last = slice.at(-1);
    if (!last) return;
    await noteHeld(slice, findHeld, new Date(clock.now()));
    const cutoff = clock.now() - CONTENT_GRACE_MS;
    for (const { hash, freeSince } of slice)
      if (freeSince && freeSince.getTime() <= cutoff) await clearContent(hash, findHeld, clock);
    after = last.hash;
  }
}

type Row = { hash: string; freeSince: Date | null };

async function noteHeld(rows: readonly Row[], findHeld: FindHeld, now: Date): Promise<void> {
  const held = await findHeld(rows.map(({ hash }) => hash));
  const hashesOf = (changed: readonly Row[]) => ({ in: changed.map(({ hash }) => hash) });
  const heldAgain = rows.filter(({ hash, freeSince }) => freeSince && held.has(hash));
  const free = rows.filter(({ hash, freeSince }) => !freeSince && !held.has(hash));
  if (heldAgain.length > 0)
    await db.mediaContent.updateMany({ where: { hash: hashesOf(heldAgain) }, data: { freeSince: null } });
  if (free.length > 0)
    await db.mediaContent.updateMany({
      where: { hash: hashesOf(free), freeSince: null },
      data: { freeSince: now },
    });
}

async function clearContent(hash: string, findHeld: FindHeld, clock: Clock): Promise<void> {
  const now = clock.now();
  const clearedUntil = new Date(now + LEASE_MS);
  // One of two wins the row: this, or whoever takes the content anew, after which it is not so long free.
  const { count } = await db.mediaContent.updateMany({
    where: {
      hash,
      freeSince: { lte: new Date(now - CONTENT_GRACE_MS) },
      OR: [{ clearedUntil: null }, { clearedUntil: { lte: new Date(now) } }],
    },
    data: { clearedUntil },
  });
  if (count === 0) return;
  if ((await findHeld([hash])).has(hash)) {
    await db.mediaContent.updateMany({
      where: { hash, clearedUntil },
      data: { freeSince: null, clearedUntil: null },
    });
    return;
  }
  await mediaStore.delete(hash);
  await db.mediaContent.deleteMany({ where: { hash, clearedUntil } });
}
