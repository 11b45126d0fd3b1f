import { listRevisions, onAccountChanged } from "@/lib/accounts/revision";
import { listBusyAccounts } from "@/lib/deliveries/data";
import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { log } from "@/lib/platform/log";
import { createAccountFinder } from "./account-finder";
import { within } from "./deadline";
import { loadRuntime, type Runtime } from "./runtime";

/** Another process may have changed an account; how long until this one looks, in milliseconds. */
const CHECK_AFTER = 500;
/** Nothing is answered by what was current longer ago than this. */
const STALE_AFTER = 1000;
/** How long a message waits for changed rules to be compiled, before the rules from before the change answer it. */
const REFRESH_PATIENCE = 1000;
/** Accounts that are kept in memory; of more, those that heard nothing for the longest time are let go. */
const MAX_ACCOUNTS = 1000;
const IDS_A_QUERY = 500;

export type Runtimes = {
  /**
   * What the account answers by; no promise when it is in memory and current, as it is under load.
   *
   * @returns null for an unknown account
   * @throws Overloaded when too many unknown accounts are being asked for
   */
  find(accountId: string): Runtime | null | Promise<Runtime | null>;
  close(): void;
};

type Entry = {
  runtime: Runtime;
  checkedAt: number;
  usedAt: number;
  /** Counts the changes heard of; while a refresh runs, a further one may happen. */
  change: number;
  loadedChange: number;
  refreshing: Promise<void> | null;
  isDeleted: boolean;
};

/**
 * The runtimes of all accounts that are in use. A change in this process is live for the next message; the revisions in
 * the database tell of changes in other processes, at one query every half second of traffic.
 */
export function createRuntimes({ clock }: { clock: Clock }): Runtimes {
  const entries = new Map<string, Entry>();
  /** Accounts that are being loaded for the first time, and whether they have changed meanwhile. */
  const opening = new Map<string, boolean>();
  const finder = createAccountFinder(clock, open);
  let checking: Promise<void> | null = null;

  const stopListening = onAccountChanged((accountId) => {
    finder.forget(accountId);
    const entry = entries.get(accountId);
    if (entry) entry.change += 1;
    if (opening.has(accountId)) opening.set(accountId, true);
  });

  async function open(accountId: string): Promise<Runtime | null> {
    const checkedAt = clock.now();
    opening.set(accountId, false);
    try {
      const runtime = await loadRuntime(accountId, null);
      if (!runtime) return null;
      makeRoom(entries);
      const change = opening.get(accountId) ? 1 : 0;
      const unchanged = { change, loadedChange: 0, refreshing: null, isDeleted: false };
      entries.set(accountId, { runtime, checkedAt, usedAt: checkedAt, ...unchanged });
      return runtime;
    } finally {
      opening.delete(accountId);
    }
  }

  function check(): Promise<void> {
    checking ??= compareRevisions(entries, clock).finally(() => {
      checking = null;
    });
    return checking;
  }

  async function fresh(accountId: string, entry: Entry): Promise<Runtime | null> {
    if (clock.now() - entry.checkedAt >= STALE_AFTER) await within(check(), REFRESH_PATIENCE, undefined);
    if (entry.change !== entry.loadedChange) {
      entry.refreshing ??= refresh(entries, accountId, entry).finally(() => {
        entry.refreshing = null;
      });
      await within(entry.refreshing, REFRESH_PATIENCE, undefined);
    }
    return entry.isDeleted ? null : entry.runtime;
  }

  return {
    find(accountId) {
      const entry = entries.get(accountId);
      if (!entry) return finder.find(accountId);
      const now = clock.now();
      entry.usedAt = now;
      const age = now - entry.checkedAt;
      if (age >= STALE_AFTER || entry.change !== entry.loadedChange) return fresh(accountId, entry);
      if (age >= CHECK_AFTER) void check();
      return entry.runtime;
    },
    close: stopListening,
  };
}

/**
 * Compiles the rules of the accounts that heard from followers last, so that the first message after a restart does not
 * spend its budget on it: 100,000 rules take seconds. Whatever fails here is tried again by the first message.
 */
export async function warmRuntimes(runtimes: Runtimes): Promise<void> {
  try {
    for (const accountId of await listBusyAccounts()) await runtimes.find(accountId);
  } catch (error) {
    log.warn({ err: error }, "the rules of busy accounts could not be compiled ahead");
  }
}

/** Marks the accounts that another process has changed, and lets deleted ones go. */
async function compareRevisions(entries: Map<string, Entry>, clock: Clock): Promise<void> {
  const now = clock.now();
  const due = [...entries].filter(([, entry]) => now - entry.checkedAt >= CHECK_AFTER);
  try {
    for (let start = 0; start < due.length; start += IDS_A_QUERY) {
      const part = due.slice(start, start + IDS_A_QUERY);
      const ids = part.map(([id]) => id);
      const revisions = await listRevisions(db, ids);
      for (const [id, entry] of part) {
        const revision = revisions.get(id);
        if (revision === undefined) drop(entries, id, entry);
        else if (revision !== entry.runtime.connection.revision) entry.change += 1;
      }
    }
  } catch (error) {
    // Followers are better served by the rules of a moment ago than by none.
    log.error({ err: error }, "could not look for changed accounts; answering by what was read before");
  }
  // Not before the answer is there: who comes meanwhile must not take what was read long ago for current.
  for (const [, entry] of due) entry.checkedAt = now;
}

/** Loads until nothing has changed meanwhile; what is loaded serves at once. */
async function refresh(entries: Map<string, Entry>, accountId: string, entry: Entry): Promise<void> {
  try {
    while (entry.change !== entry.loadedChange) {
      const { change } = entry;
      const runtime = await loadRuntime(accountId, entry.runtime);
      if (!runtime) {
        drop(entries, accountId, entry);
        return;
      }
      entry.runtime = runtime;
      entry.loadedChange = change;
    }
  } catch (error) {
    log.error(
      { err: error, accountId },
      "could not load an account's changes; answering by what was read before",
    );
  }
}

function drop(entries: Map<string, Entry>, accountId: string, entry: Entry): void {
  entry.isDeleted = true;
  entries.delete(accountId);
}

function makeRoom(entries: Map<string, Entry>): void {
  if (entries.size < MAX_ACCOUNTS) return;
  const [longestUnused] = [...entries].sort(([, a], [, b]) => a.usedAt - b.usedAt);
  if (longestUnused) entries.delete(longestUnused[0]);
}
