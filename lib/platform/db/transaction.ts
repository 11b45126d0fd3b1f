import { setTimeout as delay } from "node:timers/promises";
import { Prisma } from "@/prisma/generated/sqlite/client/client";
import { type Database, db } from "./db";

const ATTEMPTS = 5;
/** P1008: SQLite was busy for too long; P2028: no connection in time; P2034: PostgreSQL's write conflict or deadlock. */
const WORTH_REPEATING = new Set(["P1008", "P2028", "P2034"]);

/**
 * Runs changes that belong together: all or none. It may run more than once, so it must do nothing but database work;
 * in particular it never awaits WeChat.
 */
export async function inTransaction<T>(run: (tx: Database) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(run, { maxWait: 10_000, timeout: 10_000 });
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
