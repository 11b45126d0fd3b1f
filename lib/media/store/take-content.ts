import { setTimeout as delay } from "node:timers/promises";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { isUniqueConflict } from "@/lib/platform/db/transaction";
import { mediaStore } from "./media-store";

/** How often whoever needs a content that is just being cleared away looks again, in milliseconds. */
const LOOK_AGAIN_MS = 100;

/**
 * Puts a local file into the store, as what a row is about to have. It is written down first: whatever dies when,
 * {@link clearContents} finds what nobody has.
 */
export async function takeContent(hash: string, file: string, clock: Clock = systemClock): Promise<void> {
  while (!(await claim(hash, new Date(clock.now())))) await delay(LOOK_AGAIN_MS);
  await mediaStore.take(hash, file);
}

/** @returns false while somebody deletes it */
async function claim(hash: string, now: Date): Promise<boolean> {
  const isKept = [{ clearedUntil: null }, { clearedUntil: { lte: now } }];
  const data = { freeSince: now, clearedUntil: null };
  const { count } = await db.mediaContent.updateMany({ where: { hash, OR: isKept }, data });
  if (count > 0) return true;
  try {
    await db.mediaContent.create({ data: { hash, ...data } });
    return true;
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    return false;
  }
}
