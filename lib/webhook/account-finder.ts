import { listRevisions } from "@/lib/accounts/revision";
import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import type { Runtime } from "./runtime";

/** Too many accounts that are not in memory are being asked for at once. */
export class Overloaded extends Error {
  override readonly name = "Overloaded";
}

/** Ids are made by nanoid; nothing else is worth a query. */
const ACCOUNT_ID = /^[\w-]{1,40}$/;
/** How long an unknown account stays unknown without a query, in milliseconds. */
const UNKNOWN_FOR = 5000;
const MAX_UNKNOWN = 10_000;
/** So many can be asked for at one time; they fit in one query. */
const MAX_WAITING = 500;

export type AccountFinder = {
  /** @throws Overloaded */
  find(accountId: string): null | Promise<Runtime | null>;
  /** The account may have been created just now. */
  forget(accountId: string): void;
};

/**
 * Finds accounts that are not in memory. Anybody can ask for made-up ids; so all that are asked for while one query
 * runs share the next, and an id that does not exist is remembered for a while.
 *
 * @param load is called for ids that exist
 */
export function createAccountFinder(
  clock: Clock,
  load: (accountId: string) => Promise<Runtime | null>,
): AccountFinder {
  const unknownUntil = new Map<string, number>();
  const waiting = new Map<string, Promise<Runtime | null>>();
  const exists = createSharedQuery();

  async function ask(accountId: string): Promise<Runtime | null> {
    try {
      if (await exists(accountId)) return await load(accountId);
      // Emptying costs one more query an id; to keep the ids in order would cost more on every call.
      if (unknownUntil.size >= MAX_UNKNOWN) unknownUntil.clear();
      unknownUntil.set(accountId, clock.now() + UNKNOWN_FOR);
      return null;
    } finally {
      waiting.delete(accountId);
    }
  }

  return {
    find(accountId) {
      if (!ACCOUNT_ID.test(accountId) || (unknownUntil.get(accountId) ?? 0) > clock.now()) return null;
      const asked = waiting.get(accountId);
      if (asked) return asked;
      if (waiting.size >= MAX_WAITING) throw new Overloaded("Too many unknown accounts are being asked for");
      const answer = ask(accountId);
      waiting.set(accountId, answer);
      return answer;
    },
    forget(accountId) {
      unknownUntil.delete(accountId);
    },
  };
}

/** Asks whether ids exist: one query at a time, for all that came in during the one before. */
function createSharedQuery(): (accountId: string) => Promise<boolean> {
  let running: Promise<unknown> = Promise.resolve();
  let next: { ids: string[]; known: Promise<ReadonlyMap<string, number>> } | null = null;
  const begin = () => {
    const ids: string[] = [];
    const known = running.then(() => {
      next = null;
      return listRevisions(db, ids);
    });
    // A query that failed is the affair of those who asked, not of the next query.
    running = known.catch(() => undefined);
    return { ids, known };
  };
  return async (accountId) => {
    next ??= begin();
    next.ids.push(accountId);
    return (await next.known).has(accountId);
  };
}
