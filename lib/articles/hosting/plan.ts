import type { z } from "zod";
import { getWritten } from "@/lib/articles/writing/data";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { NO_JSON } from "@/lib/platform/db/sql";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";
import { DAY } from "@/lib/platform/time";
import { chooseSlug } from "./choose-slug";
import { keepPage, refuseMissing } from "./publish";
import { PAGE_REFUSALS } from "./refusals";
import type { pageScheduleSchema } from "./schema";

type Plan = z.output<typeof pageScheduleSchema>;

const YEAR = 366 * DAY;

/**
 * Writes down when a page is to be published (with what is saved by then) and when it is to be taken down; null calls
 * that off. What is wrong is said now, to somebody who can mend it.
 */
export async function planPage(
  context: ActionContext,
  plan: Plan,
  clock: Clock = systemClock,
): Promise<{ slug: string } | Refusal> {
  const { accountId, actor } = context;
  const { id, publishAt, takeDownAt } = plan;
  const [written, page] = await Promise.all([
    getWritten(accountId, id),
    db.articlePage.findFirst({ where: { articleId: id, accountId }, select: { slug: true, state: true } }),
  ]);
  if (!written) return PAGE_REFUSALS.gone;
  const wrong = publishAt && refuseMissing(written.values);
  const refusal = wrong ?? refuseTimes(plan, page?.state === "public", clock.now());
  if (refusal) return refusal;
  const slug = await chooseSlug({ id, title: written.values.title, present: page?.slug ?? null });
  if (slug instanceof Refusal) return slug;
  const isCancelled = publishAt === null && takeDownAt === null;
  const planner = { scheduledById: actor.userId, scheduledBy: actor.name };
  try {
    return await inTransaction(async (tx) => {
      const data = { publishAt, takeDownAt, failure: NO_JSON, ...planner };
      await keepPage(tx, { accountId, articleId: id, slug }, data);
      await recordAudit(tx, {
        actor,
        accountId,
        event: isCancelled ? "article.planCancelled" : "article.planned",
        subject: written.values.title,
        detail: {
          id,
          publishAt: publishAt?.toISOString() ?? null,
          takeDownAt: takeDownAt?.toISOString() ?? null,
        },
      });
      return { slug };
    });
  } catch (error) {
    // Its title gave an address that somebody else took in this very moment; asked again it gets another.
    if (isUniqueConflict(error)) return PAGE_REFUSALS.slugTaken;
    throw error;
  }
}

function refuseTimes({ publishAt, takeDownAt }: Plan, isPublic: boolean, now: number): Refusal | null {
  if (publishAt && publishAt.getTime() <= now) return PAGE_REFUSALS.past;
  if (publishAt && publishAt.getTime() > now + YEAR) return PAGE_REFUSALS.tooFar;
  if (!takeDownAt) return null;
  if (takeDownAt.getTime() <= now) return PAGE_REFUSALS.takeDownPast;
  if (takeDownAt.getTime() > now + YEAR) return PAGE_REFUSALS.takeDownTooFar;
  if (!publishAt) return isPublic ? null : PAGE_REFUSALS.nothingToTakeDown;
  return takeDownAt > publishAt ? null : PAGE_REFUSALS.takeDownFirst;
}
