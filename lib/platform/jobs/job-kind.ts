import type { z } from "zod";
import type { Clock } from "@/lib/platform/clock";
import type { Database, Prisma } from "@/lib/platform/db/db";
import type { Localized } from "@/lib/platform/i18n/locale";

/** A job's row as the code that does it sees it. */
export type Job = {
  id: string;
  accountId: string | null;
  runAt: Date;
  createdBy: { id: string | null; name: string };
};

/** What the work itself says of how it went. */
export type JobOutcome =
  | { state: "done"; result: Prisma.InputJsonObject }
  /** `mayHaveActed` where nobody knows whether it took effect. */
  | { state: "failed"; failure: Localized; mayHaveActed: boolean };

/** How a job ended, whoever noticed it. `missed`: nobody was there in time, and it asked to be left out then. */
export type JobEnding = JobOutcome | { state: "missed"; failure: Localized };

/** The code behind the jobs of one kind. */
export type JobKind = {
  kind: string;
  /**
   * What becomes of a job whose process died while doing it. `repeat` only where doing it twice is the same as doing it
   * once; with `fail` it ends as failed, and a person is told that it may have acted.
   */
  ifAbandoned: "repeat" | "fail";
  run(payload: unknown, job: Job, clock: Clock): Promise<JobOutcome>;
  /** Writes what belongs to the job's end, in the transaction of the end itself. */
  record(tx: Database, payload: unknown, job: Job, ending: JobEnding): Promise<void>;
};

/** Work that comes again and again, done by one process at a time. */
export type RecurringWork = {
  /** Its lease is by this name. */
  name: string;
  /** In milliseconds, from the end of one run to the beginning of the next. */
  every: number;
  /** Stops soon after the signal: the process is about to end, or the lease was lost. */
  run(clock: Clock, signal: AbortSignal): Promise<void>;
};

/** A kind of jobs whose payload is read by a schema before anything is done with it. */
export function defineJob<Schema extends z.ZodType>(definition: {
  kind: string;
  payload: Schema;
  ifAbandoned: JobKind["ifAbandoned"];
  run(payload: z.output<Schema>, job: Job, clock: Clock): Promise<JobOutcome>;
  record(tx: Database, payload: z.output<Schema>, job: Job, ending: JobEnding): Promise<void>;
}): JobKind {
  const { kind, ifAbandoned, payload: schema, run, record } = definition;
  return {
    kind,
    ifAbandoned,
    run: (payload, job, clock) => run(schema.parse(payload), job, clock),
    async record(tx, payload, job, ending) {
      const { data, success } = schema.safeParse(payload);
      // A payload that nobody can read has failed already; it must not keep its job from ending.
      if (success) await record(tx, data, job, ending);
    },
  };
}
