// Platform although only menus are scheduled: the table of jobs has its owner here, and kinds are the features'.

import { z } from "zod";
import type { Database, Prisma } from "@/lib/platform/db/db";
import type { Localized } from "@/lib/platform/i18n/locale";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";

export const JOB_STATES = ["waiting", "running", "done", "failed", "cancelled", "missed"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** A job as a list shows it; payload and result are read by the schemas of its kind. */
export type ListedJob = {
  id: string;
  kind: string;
  payload: unknown;
  state: JobState;
  runAt: Date;
  ifMissed: "run" | "skip";
  result: unknown;
  failure: Localized | null;
  createdBy: string;
  createdAt: Date;
  endedAt: Date | null;
};

/**
 * Writes down something to be done later, in the transaction of the change that asks for it.
 *
 * @param job.ifMissed what to do when no process was there until minutes after the time
 * @returns the job's id
 */
export async function scheduleJob(
  tx: Database,
  job: {
    accountId: string;
    kind: string;
    payload: Prisma.InputJsonObject;
    runAt: Date;
    ifMissed: "run" | "skip";
    createdBy: { id: string | null; name: string };
  },
): Promise<string> {
  const { createdBy, ...rest } = job;
  const data = { ...rest, createdById: createdBy.id, createdBy: createdBy.name };
  const { id } = await tx.job.create({ data, select: { id: true } });
  return id;
}

/**
 * Calls a job off.
 *
 * @returns when it would have run; null when it is not one of the account's, has begun or is over
 */
export async function cancelJob(
  tx: Database,
  accountId: string,
  id: string,
  now: Date,
): Promise<{ runAt: Date } | null> {
  const { count } = await tx.job.updateMany({
    where: { id, accountId, state: "waiting" },
    data: { state: "cancelled", endedAt: now },
  });
  return count === 0 ? null : tx.job.findUniqueOrThrow({ where: { id }, select: { runAt: true } });
}

/** One of the account's jobs that has not begun; null when it has, is over, was called off, or is of another kind. */
export async function findWaitingJob(
  database: Database,
  accountId: string,
  { id, kind }: { id: string; kind: string },
): Promise<ListedJob | null> {
  const row = await database.job.findFirst({ where: { id, accountId, kind, state: "waiting" } });
  return row && toListed(row);
}

/**
 * Takes a job away as though it had never been written down, to put another in its place.
 *
 * @returns whether it was still waiting
 */
export async function withdrawJob(tx: Database, accountId: string, id: string): Promise<boolean> {
  const { count } = await tx.job.deleteMany({ where: { id, accountId, state: "waiting" } });
  return count > 0;
}

/**
 * An account's jobs of some kinds, the latest time first.
 *
 * @param which.ids only these
 */
export async function listJobs(
  database: Database,
  accountId: string,
  kinds: readonly string[],
  {
    limit,
    states = JOB_STATES,
    ids,
  }: { limit: number; states?: readonly JobState[]; ids?: readonly string[] },
): Promise<ListedJob[]> {
  const rows = await database.job.findMany({
    where: {
      accountId,
      kind: { in: [...kinds] },
      state: { in: [...states] },
      ...(ids && { id: { in: [...ids] } }),
    },
    orderBy: [{ runAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(toListed);
}

type JobRow = Omit<ListedJob, "state" | "ifMissed" | "failure"> & {
  state: string;
  ifMissed: string;
  failure: unknown;
};

function toListed(row: JobRow): ListedJob {
  return { ...row, ...storedSchema.parse(row) };
}

const storedSchema = z.object({
  state: z.enum(JOB_STATES),
  ifMissed: z.enum(["run", "skip"]),
  failure: localizedSchema.nullable(),
});
