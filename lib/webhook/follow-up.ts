import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import { log } from "@/lib/platform/log";
import type { PassiveReply } from "@/lib/wechat/wire/reply";

/** What is said to a follower after the answer: the rest of a rule that sends all, or an answer that came too late. */
export type FollowUp = { accountId: AccountId; openid: string; replies: readonly PassiveReply[] };

/** At most so many accounts' followers are being written to at one time; more are left out rather than piled up. */
const MAX_UNDER_WAY = 200;
let underWay = 0;

/**
 * Sends the messages one after the other as customer-service messages, after the delivery was answered. Not every account
 * may send them (48001), so a refusal is a line in the log and no fault.
 */
export async function sendFollowUp({ accountId, openid, replies }: FollowUp): Promise<void> {
  if (underWay >= MAX_UNDER_WAY) {
    log.warn({ accountId, left: replies.length }, "too many messages are being sent; these were left out");
    return;
  }
  underWay += 1;
  try {
    const { customMessage } = await wechatFor(accountId);
    for (const reply of replies) {
      // Handing over to customer service is an answer and no message.
      if (reply.type !== "transferCustomerService") await customMessage.send(openid, reply);
    }
  } catch (error) {
    log.warn({ err: error, accountId }, "a rule's further replies could not be sent");
  } finally {
    underWay -= 1;
  }
}
