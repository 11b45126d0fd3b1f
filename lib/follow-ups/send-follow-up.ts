import { wechatFor } from "@/lib/accounts/wechat-for";
import { vouchForAccountId } from "@/lib/auth/account-id";
import type { Clock } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import type { WeChatFailure } from "@/lib/wechat/api/errors";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
import { judgeFailure, LONGEST_PAUSE_MS, pauseAfter } from "./judge-failure";
import { followUpMessageSchema } from "./schema";
import type { Attempt, ClaimedFollowUp } from "./types";

/** A message of which nothing was heard is sent once more, and then no more: docs/decisions/0022-follow-ups-are-promises.md */
const MAX_UNANSWERED = 2;

/** Makes an attempt at what was taken on. Never throws: what went wrong, and what is to be done, is the value. */
export async function sendFollowUp(followUp: ClaimedFollowUp, clock: Clock): Promise<Attempt> {
  const { accountId, openid, unanswered, expiresAt } = followUp;
  const message = followUpMessageSchema.parse(followUp.message);
  // The process that made the last attempt was gone before it heard of it.
  if (unanswered > MAX_UNANSWERED) return { ...SENT, state: "unknown", isUnanswered: true };
  if (expiresAt.getTime() <= clock.now()) return { ...SENT, state: "expired" };
  if (!message) return { ...SENT, state: "refused" };
  try {
    const { customMessage } = await wechatFor(vouchForAccountId(accountId));
    const answer = await tryWeChat(() => customMessage.send(openid, message));
    return answer.ok ? SENT : toAttempt(followUp, answer.failure);
  } catch (error) {
    log.error({ err: error, accountId }, "a further reply could not be sent; it is tried again");
    return { ...SENT, state: "waiting", retryIn: LONGEST_PAUSE_MS };
  }
}

const SENT: Attempt = { state: "sent", isUnanswered: false, retryIn: 0, errcode: null, failure: null };

function toAttempt({ attempts, unanswered }: ClaimedFollowUp, failure: WeChatFailure): Attempt {
  const { errcode, explanation } = failure;
  const attempt = {
    isUnanswered: false,
    retryIn: pauseAfter(attempts, errcode),
    errcode,
    failure: explanation,
  };
  const judgement = judgeFailure(failure);
  switch (judgement) {
    case "refused":
      return { ...attempt, state: "refused" };
    case "later":
      return { ...attempt, state: "waiting" };
    case "unanswered":
      return { ...attempt, isUnanswered: true, state: unanswered < MAX_UNANSWERED ? "waiting" : "unknown" };
    default:
      return judgement satisfies never;
  }
}
