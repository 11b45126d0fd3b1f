import { setTimeout as delay } from "node:timers/promises";
import { Prisma } from "@/prisma/generated/sqlite/client/client";
import { type Database, db } from "./db";

const ATTEMPTS = 5;
/** P1008: SQLite was busy for too long; P2034: PostgreSQL's write conflict or deadlock. */
const WORTH_REPEATING = new Set(["P1008", "P2034"]);
/** No connection in time, or more time taken than allowed: the second would only take it again. */
const NO_CONNECTION_OR_EXPIRED = "P2028";

/** How long a transaction may take, in milliseconds; longer, and it is a fault that holds up everybody else. */
const USUAL_LIMIT = 10_000;

/**
 * Runs changes that belong together: all or none. It may run more than once, so it must do nothing but database work;
 * in particular it never awaits WeChat.
 *
 * @param limit in milliseconds, for work that is known to be large
 */
export async function inTransaction<T>(run: (tx: Database) => Promise<T>, limit = USUAL_LIMIT): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    let hasBegun = false;
    const begin = (tx: Database) => {
      hasBegun = true;
      return run(tx);
    };
    try {
      return await db.$transaction(begin, { maxWait: 10_000, timeout: limit });
    } catch (error) {
      if (attempt === ATTEMPTS || !isWorthRepeating(error, hasBegun)) throw error;
      await delay(attempt * 10 * (1 + Math.random()));
    }
  }
}

/** Two rows with the same unique value: an answer, not a fault. */
export function isUniqueConflict(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

function isWorthRepeating(error: unknown, hasBegun: boolean): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return WORTH_REPEATING.has(error.code) || (error.code === NO_CONNECTION_OR_EXPIRED && !hasBegun);
}
