import { vouchForAccountId } from "@/lib/auth/account-id";
import { getContent } from "@/lib/media/library/data";
import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { log } from "@/lib/platform/log";
import { DAY, HOUR, MINUTE } from "@/lib/platform/time";
import { toWeChatFailure } from "@/lib/wechat/api/try-wechat";
import { identify } from "./identify";

/** Sends WeChat again what is used under temporary ids, before these three days are over. */
export const identityRenewal: RecurringWork = {
  name: "media.identities",
  every: 10 * MINUTE,
  run: renewIdentities,
};

/** As long as identify gives an id away; what is used then never has to wait for an upload. */
const AHEAD_MS = 12 * HOUR;
/** What was not used for so long is made anew when somebody needs it. */
const USED_WITHIN_MS = 7 * DAY;
const IDENTITIES_A_RUN = 100;

export async function renewIdentities(clock: Clock, signal: AbortSignal): Promise<void> {
  const now = clock.now();
  const due = await db.mediaIdentity.findMany({
    where: {
      kind: "temporary",
      expiresAt: { lte: new Date(now + AHEAD_MS) },
      usedAt: { gt: new Date(now - USED_WITHIN_MS) },
    },
    orderBy: { expiresAt: "asc" },
    take: IDENTITIES_A_RUN,
    select: { accountId: true, contentHash: true },
  });
  for (const one of due) {
    if (signal.aborted) return;
    await renew(one, clock);
  }
}

async function renew(
  { accountId, contentHash }: { accountId: string; contentHash: string },
  clock: Clock,
): Promise<void> {
  const file = await getContent(accountId, { contentHash });
  // Of a file that was deleted or replaced.
  if (!file) return;
  try {
    await identify(vouchForAccountId(accountId), file, "temporary", clock);
  } catch (error) {
    const failure = toWeChatFailure(error);
    const words = "a file could not be sent to WeChat again; it is tried in the next run";
    log.warn({ err: failure ? failure.summary.en : error, accountId }, words);
  }
}
