// Platform although one process keeps SQLite's log short: it is the whole database's.

import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { log } from "@/lib/platform/log";
import { db } from "./db";
import { isPostgres } from "./dialect";

/** How often SQLite's log is looked at, in milliseconds. */
const EVERY_MS = 1000;
/** Below so many pages of 4 KB it is not worth while to begin the log anew. */
const FEW_PAGES = 1000;
/** How often, once a millisecond, a moment is looked for in which nobody writes. */
const ATTEMPTS = 10;

/**
 * Copies what is in SQLite's log into the database file, again and again, so that whoever commits need not: a commit that
 * finds a long log would copy all of it first, and a follower waits for the commit. Others read and write meanwhile; this
 * thread is stopped by it. For one thread of the process that nobody waits for.
 *
 * While somebody always writes, the log is never all copied, grows on, and its writer copies the rest at the end, for 30
 * ms. So what came while the most of it was copied, which is little, is copied while nobody may write.
 */
export function startCheckpoints(): { close(): void } {
  if (isPostgres) return { close: () => undefined };
  let isBusy = false;
  const timer = setInterval(async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      const { log: pages } = await checkpoint("PASSIVE");
      if (pages < FEW_PAGES) return;
      await checkpoint("PASSIVE");
      for (let left = ATTEMPTS; left > 0 && (await checkpoint("RESTART")).busy; left--) await delay(1);
    } catch (error) {
      // Whoever commits next to a very long log does it.
      log.warn({ err: error }, "SQLite's log could not be copied into the database");
    } finally {
      isBusy = false;
    }
  }, EVERY_MS);
  return { close: () => clearInterval(timer) };
}

const resultSchema = z.tuple([
  z.object({ busy: z.coerce.boolean(), log: z.coerce.number(), checkpointed: z.coerce.number() }),
]);

/** Source: sqlite.org/pragma.html, wal_checkpoint. */
async function checkpoint(mode: "PASSIVE" | "RESTART") {
  return resultSchema.parse(await db.$queryRawUnsafe(`PRAGMA wal_checkpoint(${mode})`))[0];
}
