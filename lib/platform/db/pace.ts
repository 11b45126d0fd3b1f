import { shareTaken } from "@/lib/platform/spare-time";
import type { Database } from "./db";
import { isPostgres } from "./dialect";
import { asRepeatable } from "./repeatable";
import { inTransaction } from "./transaction";

/** How long SQLite's one lock for writing is to be held at a time: followers wait behind it. */
const GOAL_MS = { usual: 10, whileOthersWrite: 5 };

/** How long a transaction of background work may last now, in milliseconds; on PostgreSQL nobody waits for it. */
export function lockGoalMs(): number {
  if (isPostgres) return Number.POSITIVE_INFINITY;
  return shareTaken() > 0 ? GOAL_MS.whileOthersWrite : GOAL_MS.usual;
}

/** How much background work does in one transaction: as much as it did in good time lately. */
export type Pace = {
  /** In whatever the work counts: rows, ids, people. */
  readonly size: number;
  /** As {@link inTransaction}; the next size follows the time that this one held the lock. */
  inTransaction<T>(run: (tx: Database) => Promise<T>): Promise<T>;
};

/**
 * A pace between two sizes that begins carefully. PostgreSQL has no such lock; there it is always the most.
 *
 * @param limits.isRepeatable see asRepeatable
 * @param now a clock of milliseconds that only goes forward
 */
export function createPace(
  { least, most, isRepeatable = false }: { least: number; most: number; isRepeatable?: boolean },
  now = () => performance.now(),
): Pace {
  let size = isPostgres ? most : least;
  return {
    get size() {
      return size;
    },
    async inTransaction(run) {
      let lockedAt = 0;
      const transact = () =>
        inTransaction((tx) => {
          lockedAt = now();
          return run(tx);
        });
      const result = await (isRepeatable ? asRepeatable(transact) : transact());
      const factor = Math.min(2, lockGoalMs() / (now() - lockedAt));
      if (!isPostgres) size = Math.min(most, Math.max(least, Math.floor(size * factor)));
      return result;
    },
  };
}
