// Platform although one process keeps SQLite's log short: it is the whole database's.

import { log } from "@/lib/platform/log";
import { db } from "./db";
import { isPostgres } from "./dialect";

/** How often SQLite's log is looked at, in milliseconds. */
const EVERY_MS = 1000;

/**
 * Copies what is in SQLite's log into the database file, again and again, so that whoever commits need not: a commit that
 * finds a long log would copy all of it first, and a follower waits for the commit. Others read and write meanwhile; this
 * thread is stopped by it. For one thread of the process that nobody waits for.
 */
export function startCheckpoints(): { close(): void } {
  if (isPostgres) return { close: () => undefined };
  let isBusy = false;
  const timer = setInterval(async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      await db.$queryRawUnsafe("PRAGMA wal_checkpoint(PASSIVE)");
    } catch (error) {
      // Whoever commits next to a very long log does it.
      log.warn({ err: error }, "SQLite's log could not be copied into the database");
    } finally {
      isBusy = false;
    }
  }, EVERY_MS);
  return { close: () => clearInterval(timer) };
}
