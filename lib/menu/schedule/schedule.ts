import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { refuseWrong } from "@/lib/menu/checking/refuse-wrong";
import { getDraft, getPublishedVersion, getVersion } from "@/lib/menu/data";
import type { MenuDocument } from "@/lib/menu/document";
import { Refusal } from "@/lib/platform/action";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import { cancelJob, listJobs, scheduleJob } from "@/lib/platform/jobs/schedule";
import { DAY, MINUTE } from "@/lib/platform/time";
import { PUBLISH, REVERT, reversionSchema } from "./jobs";
import { SCHEDULE_REFUSALS } from "./messages";
import type { menuScheduleSchema, scheduleIdSchema } from "./schema";

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
  const { number = null, publishAt, revertAt, ifMissed } = input;
  const times = { publishAt: publishAt.toISOString(), revertAt: revertAt?.toISOString() ?? null };
  return inTransaction(async (tx) => {
    const id = await scheduleJob(tx, {
      accountId,
      kind: PUBLISH,
      payload: { document, number, revertAt: times.revertAt },
      runAt: publishAt,
      ifMissed,
      createdBy: { id: actor.userId, name: actor.name },
    });
    const subject = times.publishAt;
    const detail = { id, number, ifMissed, ...times };
    await recordAudit(tx, { actor, accountId, event: "menu.scheduled", subject, detail });
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

async function findDocument(
  { accountId, locale }: ActionContext,
  number: number | undefined,
): Promise<MenuDocument | null> {
  if (number === undefined) return (await getDraft(accountId)).document;
  return (await getVersion(accountId, number, locale))?.document ?? null;
}

async function refuseTimes(
  { accountId }: ActionContext,
  input: Input,
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
  return before || waiting.length > 0 ? null : refuseField("revertAt", SCHEDULE_REFUSALS.nothingBefore);
}

function refuseField(field: "publishAt" | "revertAt", message: Localized): Refusal {
  return new Refusal("invalid", SCHEDULE_REFUSALS.invalid, { [field]: message });
}
