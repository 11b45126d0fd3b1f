import { recordAudit } from "@/lib/audit/record";
import { vouchForAccountId } from "@/lib/auth/account-id";
import { Refusal } from "@/lib/platform/action";
import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { log } from "@/lib/platform/log";
import { SECOND } from "@/lib/platform/time";
import { type Publisher, publishPage } from "./publish";
import { PLAN_OVER, takeDownPage } from "./take-down";

/** Publishes and takes down what is planned. The plan is part of the page's row and ends with the deed: nothing is done twice. */
export const pagePlans: RecurringWork = {
  name: "articles.plans",
  every: 5 * SECOND,
  run: carryOutPlans,
};

const AT_ONCE = 20;

type Due = Awaited<ReturnType<typeof findDue>>[number];

export async function carryOutPlans(clock: Clock, signal: AbortSignal): Promise<void> {
  let after = "";
  for (;;) {
    const due = await findDue(new Date(clock.now()), after);
    for (const page of due) {
      if (signal.aborted) return;
      // One that cannot be drawn must not keep the others waiting.
      await carryOut(page, new Date(clock.now())).catch((error: unknown) =>
        log.error(
          { err: error, articleId: page.articleId },
          "a plan for an article could not be carried out",
        ),
      );
      after = page.articleId;
    }
    if (due.length < AT_ONCE) return;
  }
}

function findDue(now: Date, after: string) {
  return db.articlePage.findMany({
    where: { articleId: { gt: after }, OR: [{ publishAt: { lte: now } }, { takeDownAt: { lte: now } }] },
    orderBy: { articleId: "asc" },
    take: AT_ONCE,
    select: {
      articleId: true,
      accountId: true,
      state: true,
      publishAt: true,
      takeDownAt: true,
      scheduledById: true,
      scheduledBy: true,
    },
  });
}

async function carryOut(page: Due, now: Date): Promise<void> {
  const { articleId: id, publishAt, takeDownAt } = page;
  const accountId = vouchForAccountId(page.accountId);
  const publisher = { accountId, actor: { userId: page.scheduledById ?? "", name: page.scheduledBy } };
  // Nobody was there for both: what should be over by now is not begun.
  if (takeDownAt && takeDownAt <= now) return endPlan(publisher, page, takeDownAt);
  if (!publishAt) return;
  const result = await publishPage(publisher, { id, plannedFor: publishAt }, now);
  if (result instanceof Refusal) await giveUp(publisher, page, publishAt, result);
}

async function endPlan(publisher: Publisher, { articleId, state }: Due, takeDownAt: Date): Promise<void> {
  if (state === "public") await takeDownPage(publisher, { id: articleId, plannedFor: takeDownAt });
  await db.articlePage.updateMany({ where: { articleId, takeDownAt }, data: PLAN_OVER });
}

/** Says why on the article itself, where whoever planned it looks. */
function giveUp(publisher: Publisher, { articleId }: Due, publishAt: Date, refusal: Refusal): Promise<void> {
  return inTransaction(async (tx) => {
    const { count } = await tx.articlePage.updateMany({
      where: { articleId, publishAt },
      data: { publishAt: null, failure: refusal.message },
    });
    if (count === 0) return;
    const { article } = await tx.articlePage.findUniqueOrThrow({
      where: { articleId },
      select: { article: { select: { title: true } } },
    });
    const detail = { id: articleId, failure: refusal.message };
    await recordAudit(tx, { ...publisher, event: "article.planFailed", subject: article.title, detail });
  });
}
