import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { refuseWrong } from "@/lib/menu/checking/refuse-wrong";
import { getDraft, getPublishedVersion, getVersion } from "@/lib/menu/data";
import type { MenuDocument } from "@/lib/menu/document";
import { Refusal } from "@/lib/platform/action";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { type Database, db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import { cancelJob, findWaitingJob, listJobs, scheduleJob, withdrawJob } from "@/lib/platform/jobs/schedule";
import { DAY, MINUTE } from "@/lib/platform/time";
import { PUBLISH, publicationSchema, REVERT, reversionSchema } from "./jobs";
import { SCHEDULE_REFUSALS } from "./messages";
import type { menuScheduleSchema, scheduleChangeSchema, scheduleIdSchema } from "./schema";

type Input = z.output<typeof menuScheduleSchema>;

const YEAR = 366 * DAY;
/** More than anybody has waiting at one time. */
const WAITING = { limit: 1000, states: ["waiting"] } as const;

/**
 * Writes down that a version, or the draft as it is now, is to be published at a time, and whether the one before it
 * comes back at another.
 *
 * @returns the schedule's id; "invalid" with the fields that cannot be
 */
export async function scheduleMenu(
  context: ActionContext,
  input: Input,
  clock: Clock = systemClock,
): Promise<{ id: string } | Refusal> {
  const { accountId, actor } = context;
  const document = await findDocument(context, input.number);
  if (!document) return new Refusal("not-found", SCHEDULE_REFUSALS.noVersion);
  // What is wrong is said now, to somebody who can mend it, and not at midnight to nobody.
  const refusal = refuseWrong(document) ?? (await refuseTimes(context, input, clock));
  if (refusal) return refusal;
  const plan = { ...input, document, number: input.number ?? null };
  return inTransaction(async (tx) => {
    const id = await writePlan(tx, context, plan);
    const subject = input.publishAt.toISOString();
    const detail = { id, ...timesOf(plan) };
    await recordAudit(tx, { actor, accountId, event: "menu.scheduled", subject, detail });
    return { id };
  });
}

/**
 * Puts another plan in the place of one that has not begun. The new one has an id of its own: whoever still looks at
 * the old one, and changes it, is told.
 */
export async function changeMenuSchedule(
  context: ActionContext,
  input: z.output<typeof scheduleChangeSchema>,
  clock: Clock = systemClock,
): Promise<{ id: string } | Refusal> {
  const { accountId, actor } = context;
  const { id: oldId, content } = input;
  const job = await findWaitingJob(db, accountId, { id: oldId, kind: PUBLISH });
  const old = job && publicationSchema.parse(job.payload);
  if (!old) return new Refusal("conflict", SCHEDULE_REFUSALS.changed);
  const isKept = content === "kept";
  const document = isKept ? old.document : (await getDraft(accountId)).document;
  const refusal = refuseWrong(document) ?? (await refuseTimes(context, { ...input, replaces: oldId }, clock));
  if (refusal) return refusal;
  const plan = { ...input, document, number: isKept ? old.number : null };
  return inTransaction(async (tx) => {
    // Of two people only one finds it still there.
    if (!(await withdrawJob(tx, accountId, oldId))) return new Refusal("conflict", SCHEDULE_REFUSALS.changed);
    const id = await writePlan(tx, context, plan);
    await recordAudit(tx, {
      actor,
      accountId,
      event: "menu.scheduleChanged",
      subject: input.publishAt.toISOString(),
      detail: {
        id,
        content,
        before: { publishAt: job.runAt.toISOString(), revertAt: old.revertAt, ifMissed: job.ifMissed },
        after: timesOf(plan),
      },
    });
    return { id };
  });
}

/** Calls a publication off; where it is live already, its way back. */
export async function cancelMenuSchedule(
  { accountId, actor }: ActionContext,
  { id }: z.output<typeof scheduleIdSchema>,
  clock: Clock = systemClock,
): Promise<{ id: string } | Refusal> {
  const now = new Date(clock.now());
  return inTransaction(async (tx) => {
    const reversions = await listJobs(tx, accountId, [REVERT], WAITING);
    const wayBack = reversions.find(
      ({ payload }) => reversionSchema.safeParse(payload).data?.publication === id,
    );
    const step = wayBack ? "revert" : "publish";
    const cancelled = await cancelJob(tx, accountId, wayBack?.id ?? id, now);
    if (!cancelled) return new Refusal("conflict", SCHEDULE_REFUSALS.notWaiting);
    await recordAudit(tx, {
      actor,
      accountId,
      event: "menu.scheduleCancelled",
      subject: cancelled.runAt.toISOString(),
      detail: { id, step },
    });
    return { id };
  });
}

type Plan = {
  document: MenuDocument;
  number: number | null;
  publishAt: Date;
  revertAt: Date | null;
  ifMissed: "run" | "skip";
};

function writePlan(tx: Database, { accountId, actor }: ActionContext, plan: Plan): Promise<string> {
  const { document, number, publishAt, revertAt, ifMissed } = plan;
  return scheduleJob(tx, {
    accountId,
    kind: PUBLISH,
    payload: { document, number, revertAt: revertAt?.toISOString() ?? null },
    runAt: publishAt,
    ifMissed,
    createdBy: { id: actor.userId, name: actor.name },
  });
}

function timesOf({ number, publishAt, revertAt, ifMissed }: Plan) {
  return {
    number,
    ifMissed,
    publishAt: publishAt.toISOString(),
    revertAt: revertAt?.toISOString() ?? null,
  };
}

async function findDocument(
  { accountId, locale }: ActionContext,
  number: number | undefined,
): Promise<MenuDocument | null> {
  if (number === undefined) return (await getDraft(accountId)).document;
  return (await getVersion(accountId, number, locale))?.document ?? null;
}

async function refuseTimes(
  { accountId }: ActionContext,
  input: { publishAt: Date; revertAt: Date | null; replaces?: string },
  clock: Clock,
): Promise<Refusal | null> {
  const [now, publishAt, revertAt] = [clock.now(), input.publishAt.getTime(), input.revertAt?.getTime()];
  if (publishAt <= now) return refuseField("publishAt", SCHEDULE_REFUSALS.past);
  if (publishAt > now + YEAR) return refuseField("publishAt", SCHEDULE_REFUSALS.tooFar);
  if (revertAt === undefined) return null;
  if (revertAt < publishAt + MINUTE) return refuseField("revertAt", SCHEDULE_REFUSALS.order);
  if (revertAt > now + YEAR) return refuseField("revertAt", SCHEDULE_REFUSALS.tooFar);
  const before = await getPublishedVersion(accountId, "zh");
  const waiting = await listJobs(db, accountId, [PUBLISH], WAITING);
  return before || waiting.some(({ id }) => id !== input.replaces)
    ? null
    : refuseField("revertAt", SCHEDULE_REFUSALS.nothingBefore);
}

function refuseField(field: "publishAt" | "revertAt", message: Localized): Refusal {
  return new Refusal("invalid", SCHEDULE_REFUSALS.invalid, { [field]: message });
}
