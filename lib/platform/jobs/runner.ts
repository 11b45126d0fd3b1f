// Platform although one program runs jobs: they are of every feature.

import { randomUUID } from "node:crypto";
import type { Clock } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { MINUTE } from "@/lib/platform/time";
import { JOB_MESSAGES } from "./failures";
import type { Job, JobEnding, JobKind, JobOutcome, RecurringWork } from "./job-kind";
import {
  claim,
  type DueRow,
  findDue,
  finish,
  isRecurring,
  LEASE,
  registerRecurring,
  renew,
  rest,
} from "./leases";

/** A job that begins later than this after its time was missed, in milliseconds. A restart or a pause is no miss. */
const GRACE = 5 * MINUTE;
/** So many run beside each other in one process; recurring work that is always busy must leave room for jobs. */
const MAX_UNDER_WAY = 24;

export type JobRunner = {
  /** Takes what is due and free. Resolves when it is begun, not when it is done. */
  takeDue(): Promise<void>;
  /** Resolves when nothing of what this runner began is under way. */
  idle(): Promise<void>;
  /** Tells what is under way to stop soon; resolves when it has. */
  close(): Promise<void>;
};

/** One of any number of runners on the same database. What one has taken no other does. */
export function createJobRunner(parts: {
  clock: Clock;
  kinds: readonly JobKind[];
  recurring: readonly RecurringWork[];
}): JobRunner {
  const { clock } = parts;
  const kinds = new Map(parts.kinds.map((kind) => [kind.kind, kind]));
  const recurring = new Map(parts.recurring.map((work) => [work.name, work]));
  const underWay = new Map<string, Promise<void>>();
  const closing = new AbortController();
  let registered: Promise<void> | null = null;

  async function begin(row: DueRow): Promise<void> {
    const holder = randomUUID();
    if (!(await claim(row, holder, clock))) return;
    const kind = kinds.get(row.kind);
    const work = recurring.get(row.kind);
    const lease = keepLease(row.id, holder, clock, closing.signal);
    const doing = isRecurring(row)
      ? work && repeat(work, row, holder, { clock, signal: lease.signal })
      : kind && doOnce(kind, row, holder, clock);
    const watched = Promise.resolve(doing)
      .catch((error: unknown) =>
        log.error({ err: error, job: row.id }, "a job could not be brought to an end"),
      )
      .finally(() => {
        lease.stop();
        underWay.delete(row.id);
      });
    underWay.set(row.id, watched);
  }

  const runner: JobRunner = {
    async takeDue() {
      registered ??= registerRecurring([...recurring.keys()], clock);
      // A database that was away is asked again the next time.
      await registered.catch((error: unknown) => {
        registered = null;
        throw error;
      });
      for (const row of await findDue([...kinds.keys()], parts.recurring, clock.now())) {
        if (closing.signal.aborted || underWay.size >= MAX_UNDER_WAY) return;
        // When the clock is put back, its lease looks too long until it is renewed.
        if (underWay.has(row.id)) continue;
        await begin(row);
      }
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
    async close() {
      closing.abort();
      await runner.idle();
    },
  };
  return runner;
}

/** Renews a lease until it is stopped. The signal tells that it was lost, or that the runner is closing. */
function keepLease(id: string, holder: string, clock: Clock, closing: AbortSignal) {
  const lost = new AbortController();
  const timer = setInterval(() => {
    renew(id, holder, clock).then(
      (isHeld) => isHeld || lost.abort(),
      // The database is away for a moment; the lease lasts for two more attempts.
      (error: unknown) => log.warn({ err: error, job: id }, "a job's lease could not be renewed"),
    );
  }, LEASE / 3);
  timer.unref();
  return { signal: AbortSignal.any([lost.signal, closing]), stop: () => clearInterval(timer) };
}

async function repeat(
  work: RecurringWork,
  row: DueRow,
  holder: string,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<void> {
  try {
    await work.run(clock, signal);
  } catch (error) {
    log.error(
      { err: error, work: work.name },
      "recurring work failed; it will be tried again at its next time",
    );
  }
  await rest(row.id, holder, new Date(clock.now() + work.every));
}

async function doOnce(kind: JobKind, row: DueRow, holder: string, clock: Clock): Promise<void> {
  const { id, accountId, runAt, createdById, createdBy, payload } = row;
  const job: Job = { id, accountId, runAt, createdBy: { id: createdById, name: createdBy } };
  const ending = endingWithoutRun(kind, row, clock) ?? (await runSafely(kind, payload, job, clock));
  const record = (tx: Parameters<JobKind["record"]>[0]) => kind.record(tx, payload, job, ending);
  if (!(await finish(id, holder, ending, { clock, record })))
    log.error({ job: id, kind: kind.kind }, "a job took longer than its lease and was taken over");
}

/** Why the job is over before it begins; null when it is to be done. */
function endingWithoutRun({ ifAbandoned }: JobKind, row: DueRow, clock: Clock): JobEnding | null {
  if (row.state === "running" && ifAbandoned === "fail")
    return { state: "failed", failure: JOB_MESSAGES.abandoned, mayHaveActed: true };
  const isMissed = row.state === "waiting" && clock.now() - row.runAt.getTime() > GRACE;
  return isMissed && row.ifMissed === "skip" ? { state: "missed", failure: JOB_MESSAGES.missed } : null;
}

async function runSafely(kind: JobKind, payload: unknown, job: Job, clock: Clock): Promise<JobOutcome> {
  try {
    return await kind.run(payload, job, clock);
  } catch (error) {
    log.error({ err: error, job: job.id, kind: kind.kind }, "a job failed");
    return { state: "failed", failure: JOB_MESSAGES.unexpected, mayHaveActed: true };
  }
}
