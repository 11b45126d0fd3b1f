// Platform although one program runs jobs: they are of every feature.

import { CLOCK_SKEW_MS, type Clock } from "@/lib/platform/clock";
import { type Database, db, type Prisma } from "@/lib/platform/db/db";
import { asRepeatable } from "@/lib/platform/db/repeatable";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";
import { MINUTE } from "@/lib/platform/time";
import type { JobEnding, RecurringWork } from "./job-kind";

/** For how long a process has a job before it must say again that it is alive, in milliseconds. */
export const LEASE = MINUTE;

/** A row that some process may take. */
export type DueRow = Awaited<ReturnType<typeof findDue>>[number];

const RECURRING = "recurring";
const DUE_AT_ONCE = 20;

/**
 * Jobs and recurring work whose time has come, and those whose process has not been heard of since its lease ended.
 *
 * A clock that was ahead leaves leases and next times behind for which everything would wait: a lease longer than any is
 * over, and recurring work that rests longer than it ever does is due. When a person scheduled a job, that time stands.
 */
export async function findDue(kinds: readonly string[], recurring: readonly RecurringWork[], now: number) {
  const passed = { lte: new Date(now) };
  return db.job.findMany({
    where: {
      kind: { in: [...kinds, ...recurring.map(({ name }) => name)] },
      OR: [
        { state: { in: ["waiting", RECURRING] }, runAt: passed, leaseUntil: null },
        ...recurring.map(({ name, every }) => ({
          kind: name,
          state: RECURRING,
          runAt: { gt: new Date(now + every + CLOCK_SKEW_MS) },
          leaseUntil: null,
        })),
        {
          state: { in: ["running", RECURRING] },
          OR: [{ leaseUntil: passed }, { leaseUntil: { gt: new Date(now + LEASE + CLOCK_SKEW_MS) } }],
        },
      ],
    },
    orderBy: [{ runAt: "asc" }, { id: "asc" }],
    take: DUE_AT_ONCE,
  });
}

/** Makes the row of each recurring work, due at once. */
export async function registerRecurring(names: readonly string[], clock: Clock): Promise<void> {
  for (const name of names) {
    try {
      const row = { id: recurringId(name), kind: name, state: RECURRING, createdBy: "" };
      if (await db.job.findUnique({ where: { id: row.id }, select: { id: true } })) continue;
      await db.job.create({ data: { ...row, payload: {}, runAt: new Date(clock.now()) } });
    } catch (error) {
      // Another process registered it in the same moment.
      if (!isUniqueConflict(error)) throw error;
    }
  }
}

/**
 * Takes a row: a conditional update, so that of all processes exactly one succeeds. It holds only for the row as it was
 * found: whoever took it meanwhile has raised its attempts.
 */
export async function claim(row: DueRow, holder: string, clock: Clock): Promise<boolean> {
  const { id, state, attempts, leaseHolder } = row;
  const take = async () =>
    db.job.updateMany({
      where: { id, state, attempts, leaseHolder },
      data: {
        state: state === RECURRING ? RECURRING : "running",
        attempts: { increment: 1 },
        ...leaseOf(holder, clock),
      },
    });
  // What is to be done once must not look untouched after a power cut.
  const { count } = await (isRecurring(row) ? asRepeatable(take) : take());
  return count === 1;
}

/** Says that the holder is alive. False when its lease had ended and somebody else took the row. */
export async function renew(id: string, holder: string, clock: Clock): Promise<boolean> {
  const { count } = await asRepeatable(async () =>
    db.job.updateMany({ where: { id, leaseHolder: holder }, data: leaseOf(holder, clock) }),
  );
  return count === 1;
}

/**
 * Ends a job, together with what belongs to its end.
 *
 * @returns false, with nothing written, for a holder that has lost its lease
 */
export function finish(
  id: string,
  holder: string,
  ending: JobEnding,
  { clock, record }: { clock: Clock; record: (tx: Database) => Promise<void> },
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.job.updateMany({
      where: { id, state: "running", leaseHolder: holder },
      data: { ...columnsOf(ending), endedAt: new Date(clock.now()), leaseHolder: null, leaseUntil: null },
    });
    if (count === 0) return false;
    await record(tx);
    return true;
  });
}

/** Lets recurring work rest until its next time. */
export async function rest(id: string, holder: string, nextAt: Date): Promise<void> {
  const data = { runAt: nextAt, leaseHolder: null, leaseUntil: null };
  await asRepeatable(async () => db.job.updateMany({ where: { id, leaseHolder: holder }, data }));
}

export function isRecurring({ state }: DueRow): boolean {
  return state === RECURRING;
}

function recurringId(name: string): string {
  return `${RECURRING}:${name}`;
}

function leaseOf(holder: string, clock: Clock) {
  return { leaseHolder: holder, leaseUntil: new Date(clock.now() + LEASE) };
}

function columnsOf(ending: JobEnding): Prisma.JobUpdateManyMutationInput {
  if (ending.state === "done") return { state: ending.state, result: ending.result };
  return { state: ending.state, failure: ending.failure };
}
