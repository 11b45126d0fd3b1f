import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";
import type { NewDelivery } from "@/lib/deliveries/types";
import { toDeliveryCells } from "@/lib/deliveries/writes";
import type { Clock } from "@/lib/platform/clock";
import { type BatchWriter, LONGEST_WAIT_MS, RowRefused } from "@/lib/platform/db/batch-writer";
import { log } from "@/lib/platform/log";
import { BUDGET } from "./deadline";
import { SUCCESS } from "./responses";

/** What became of a delivery. One that is late or lost is to be answered with `success`. */
export type Recorded =
  /** It is in the database, with the response that it came with. */
  | { type: "new" }
  /** It had come before; these bytes were the answer then. */
  | { type: "repeated"; response: string }
  /** Its turn did not come within the budget. It stays in line, as one that was answered with `success`, and the follower
   * gets the answer afterwards. */
  | { type: "late" }
  /** The database refuses it, or too many are in line. */
  | { type: "lost" };

export type GroupCommit = {
  /**
   * Resolves when the delivery is durable, or at the end of the budget if it still is in line. Never rejects.
   *
   * One that is being written is waited for, however long that takes: what the database is told about its answer cannot
   * be changed any more. Whoever hears nothing for 5 s asks again, and gets the answer that was stored.
   */
  record(row: NewDelivery): Promise<Recorded>;
  /** Writes what is in line, late ones as they were answered, then closes the writer. */
  close(): Promise<void>;
};

/** About 5 ms of SQLite's work, during which nothing else runs. */
const MAX_BATCH = 500;
/** Some 50 MB. When so many wait, the database has been away for longer than anybody's budget. */
const MAX_WAITING = 20_000;
const PAUSE_AFTER_FAILURE = 200;
const SWEEP_EVERY = 250;

type Entry = {
  row: NewDelivery;
  attempts: number;
  deadline: number;
  /** It was answered with `success`, and its row says so. */
  isLate: boolean;
  /** Nothing more is to be written. */
  isDone: boolean;
  /** Those who wait for the answer: the delivery and its repetitions. */
  waiting: ((recorded: Recorded) => void)[];
};

/**
 * Stores deliveries by group commit: everything that arrives in one turn of the event loop, or while a commit runs,
 * shares the next commit. No delay is added, and all share the cost of the disk.
 */
export function createGroupCommit(writer: BatchWriter, clock: Clock): GroupCommit {
  /** By account and key, so that a delivery and its repetition share a row. */
  let queue = new Map<string, Entry>();
  let inFlight: ReadonlyMap<string, Entry> = new Map();
  let flushing: Promise<void> | null = null;
  let sweeper: NodeJS.Timeout | null = null;

  async function flush(): Promise<void> {
    while (queue.size > 0) {
      // Everything that this turn of the event loop brings in comes along.
      await nextTurn();
      // Whoever might have to wait for other writers longer than there is time is answered first.
      giveUpOverdue(clock.now() + LONGEST_WAIT_MS, queue);
      const waiting = [...queue];
      inFlight = new Map(waiting.slice(0, MAX_BATCH));
      // A new map. Of one that entries are deleted from, V8 keeps every table that it outgrew alive through the next.
      queue = new Map(waiting.slice(MAX_BATCH));
      const isStored = await isWritten(writer, [...inFlight.values()]);
      if (!isStored) queue = inFrontOf(queue, inFlight);
      inFlight = new Map();
      if (!isStored) await delay(PAUSE_AFTER_FAILURE);
    }
    flushing = null;
  }

  function sweep(): void {
    giveUpOverdue(clock.now(), queue);
    if (flushing || !sweeper) return;
    clearInterval(sweeper);
    sweeper = null;
  }

  function enqueue(row: NewDelivery, resolve: (recorded: Recorded) => void): void {
    const identity = identityOf(row);
    const known = queue.get(identity);
    if (known) {
      known.attempts += 1;
      if (known.isLate) resolve({ type: "late" });
      else known.waiting.push(resolve);
    } else if (queue.size >= MAX_WAITING) {
      log.error(
        { accountId: row.accountId },
        "too many deliveries in line; one was answered without being stored",
      );
      resolve({ type: "lost" });
    } else {
      queue.set(identity, {
        row,
        attempts: 1,
        // A repetition of what is being written gets the answer that is stored, and no other.
        deadline: inFlight.has(identity) ? Number.POSITIVE_INFINITY : clock.now() + BUDGET,
        isLate: false,
        isDone: false,
        waiting: [resolve],
      });
      flushing ??= flush();
      sweeper ??= setInterval(sweep, SWEEP_EVERY).unref();
    }
  }

  return {
    record: (row) => new Promise((resolve) => enqueue(row, resolve)),
    async close() {
      await flushing;
      if (sweeper) clearInterval(sweeper);
      await writer.close();
    },
  };
}

function identityOf({ accountId, key }: NewDelivery): string {
  return `${accountId}\n${key}`;
}

async function isWritten(writer: BatchWriter, batch: readonly Entry[]): Promise<boolean> {
  try {
    await write(writer, batch);
    return true;
  } catch (error) {
    log.error({ err: error, deliveries: batch.length }, "deliveries could not be stored; trying again");
    return false;
  }
}

/** Stores the entries and answers those who wait for them. Throws when the database is out of reach. */
async function write(writer: BatchWriter, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ row, attempts }) => toDeliveryCells(row, attempts));
  try {
    const stored = await writer.write(rows);
    for (const [place, entry] of entries.entries()) settle(entry, stored[place] ?? null);
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    const [only, ...others] = entries;
    if (only && others.length === 0) lose(only, error);
    else for (const entry of entries) await write(writer, [entry]);
  }
}

/** @param stored the response of a delivery that was there already; null for a new one */
function settle(entry: Entry, stored: string | null): void {
  entry.isDone = true;
  const [first, ...repetitions] = entry.waiting;
  first?.(stored === null ? { type: "new" } : { type: "repeated", response: stored });
  for (const resolve of repetitions) resolve({ type: "repeated", response: stored ?? entry.row.response });
  entry.waiting = [];
}

function lose(entry: Entry, error: unknown): void {
  log.error(
    { err: error, accountId: entry.row.accountId, key: entry.row.key },
    "the database refuses a delivery",
  );
  entry.isDone = true;
  for (const resolve of entry.waiting) resolve({ type: "lost" });
  entry.waiting = [];
}

/** Answers those whose budget has ended; WeChat would take silence for a fault. */
function giveUpOverdue(now: number, queue: ReadonlyMap<string, Entry>): void {
  for (const entry of queue.values()) {
    if (entry.deadline > now || entry.isLate) continue;
    entry.isLate = true;
    entry.row = { ...entry.row, response: SUCCESS, followUps: withAnswer(entry.row) };
    answerLate(entry);
  }
}

/** What is to be said after `success`: the answer, and what would have followed it. */
function withAnswer({ reply, followUps }: NewDelivery): string | null {
  if (reply === null || followUps === null) return reply && `[${reply}]`;
  return `[${reply},${followUps.slice(1)}`;
}

function answerLate(entry: Entry): void {
  for (const resolve of entry.waiting) resolve({ type: "late" });
  entry.waiting = [];
}

/** The queue with what failed put before it; repetitions that came meanwhile are united with it. */
function inFrontOf(queue: ReadonlyMap<string, Entry>, batch: ReadonlyMap<string, Entry>): Map<string, Entry> {
  const all = new Map([...batch].filter(([, { isDone }]) => !isDone));
  for (const [identity, entry] of queue) {
    const original = all.get(identity);
    if (!original) {
      all.set(identity, entry);
      continue;
    }
    original.attempts += entry.attempts;
    original.waiting.push(...entry.waiting);
    // Answered by now, so nobody will look at it again; its repetition is not to wait for that.
    if (original.isLate) answerLate(original);
  }
  return all;
}
