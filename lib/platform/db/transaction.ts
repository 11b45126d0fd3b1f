import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { processSingleton } from "@/lib/platform/process-singleton";
import { Prisma } from "@/prisma/generated/sqlite/client/client";
import { type Database, db } from "./db";

const ATTEMPTS = 5;
/** P1008: SQLite was busy for too long; P2034: PostgreSQL's write conflict or deadlock. */
const WORTH_REPEATING = new Set(["P1008", "P2034"]);
/** No connection in time, or more time taken than allowed: the second would only take it again. */
const NO_CONNECTION_OR_EXPIRED = "P2028";

/** How long a transaction may take, in milliseconds; longer, and it is a fault that holds up everybody else. */
const USUAL_LIMIT = 10_000;

type Guard = { check: (tx: Database) => Promise<void>; hasPassed: boolean };
const guards = processSingleton("transaction-guards", () => new AsyncLocalStorage<Guard>());

/**
 * Runs changes that belong together: all or none. It may run more than once, so it must do nothing but database work;
 * in particular it never awaits WeChat.
 *
 * @param limit in milliseconds, for work that is known to be large
 */
export async function inTransaction<T>(run: (tx: Database) => Promise<T>, limit = USUAL_LIMIT): Promise<T> {
  const guarded = guards.getStore();
  for (let attempt = 1; ; attempt++) {
    let hasBegun = false;
    const begin = async (tx: Database) => {
      hasBegun = true;
      if (guarded && !guarded.hasPassed) await guarded.check(tx);
      return run(tx);
    };
    try {
      const value = await db.$transaction(begin, { maxWait: 10_000, timeout: limit });
      if (guarded) guarded.hasPassed = true;
      return value;
    } catch (error) {
      if (attempt === ATTEMPTS || !isWorthRepeating(error, hasBegun)) throw error;
      await delay(attempt * 10 * (1 + Math.random()));
    }
  }
}

/**
 * Puts a check before the first effect of what `run` does: its first transaction, inside of it, or whatever else asks
 * {@link passGuard}. What the check throws undoes the transaction.
 */
export function guardTransactions<T>(check: Guard["check"], run: () => Promise<T>): Promise<T> {
  return guards.run({ check, hasPassed: false }, run);
}

/** Asks the check now, for an effect that no transaction holds, such as a call to WeChat. Nothing where there is none. */
export async function passGuard(): Promise<void> {
  const guarded = guards.getStore();
  if (!guarded || guarded.hasPassed) return;
  await guarded.check(db);
  guarded.hasPassed = true;
}

/** Two rows with the same unique value: an answer, not a fault. */
export function isUniqueConflict(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

function isWorthRepeating(error: unknown, hasBegun: boolean): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return WORTH_REPEATING.has(error.code) || (error.code === NO_CONNECTION_OR_EXPIRED && !hasBegun);
}
