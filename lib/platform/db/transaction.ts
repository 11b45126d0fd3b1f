import { setTimeout as delay } from "node:timers/promises";
import { Prisma } from "@/prisma/generated/sqlite/client/client";
import { type Database, db } from "./db";

const ATTEMPTS = 5;
/** P1008: SQLite was busy for too long; P2028: no connection in time; P2034: PostgreSQL's write conflict or deadlock. */
const WORTH_REPEATING = new Set(["P1008", "P2028", "P2034"]);

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
    try {
      return await db.$transaction(run, { maxWait: 10_000, timeout: limit });
    } catch (error) {
      if (attempt === ATTEMPTS || !isWorthRepeating(error)) throw error;
      await delay(attempt * 10 * (1 + Math.random()));
    }
  }
}

/** Two rows with the same unique value: an answer, not a fault. */
export function isUniqueConflict(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

function isWorthRepeating(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && WORTH_REPEATING.has(error.code);
}
