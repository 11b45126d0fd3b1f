import { type DeliveryReader, follow } from "@/lib/deliveries/follow";
import { readFacts } from "@/lib/deliveries/read-facts";
import type { Clock } from "@/lib/platform/clock";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { SECOND } from "@/lib/platform/time";
import { advance } from "./advance";
import { listDueSendings } from "./rows";

/** Sendings that are worked on at the same time; one with sixty pictures does not hold up the next one. */
const AT_ONCE = 6;

/** Brings articles to WeChat, a step at a time, and looks what becomes of what was ordered there. */
export const articleSending: RecurringWork = { name: "articles.sending", every: SECOND, run: sendArticles };

/** Works until nothing is due. Ends after the step that is under way when the signal comes. */
export async function sendArticles(clock: Clock, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const due = await listDueSendings(new Date(clock.now()), AT_ONCE);
    if (due.length === 0) return;
    await Promise.all(due.map((sending) => advance(sending, clock)));
  }
}

/** WeChat says when it is through with an order (PUBLISHJOBFINISH): what the account waits for is looked at at once. */
export const publishResults: RecurringWork = {
  name: "articles.publishResults",
  every: 2 * SECOND,
  run: (clock, signal) => follow(resultReader(clock), clock, signal),
};

function resultReader(clock: Clock): DeliveryReader<string[]> {
  return {
    name: "articles.publishResults",
    startsAt: "latest",
    step: async (range) => {
      const events = await readFacts(range, ["publishJobFinish"]);
      return [...new Set(events.map(({ accountId }) => accountId))];
    },
    write: async (tx, accountIds) => {
      if (accountIds.length === 0) return;
      await tx.articleSending.updateMany({
        where: { accountId: { in: accountIds }, state: "publishing", nextAt: { not: null } },
        data: { nextAt: new Date(clock.now()) },
      });
    },
  };
}
