import type { NewDelivery } from "@/lib/deliveries/types";
import { amendResponse, openDeliveryWriter } from "@/lib/deliveries/writes";
import { announceFollowUps } from "@/lib/follow-ups/announce";
import { addLateAnswer } from "@/lib/follow-ups/writes";
import { steadyClock, systemClock } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { processSingleton } from "@/lib/platform/process-singleton";
import { createFreshness } from "./freshness";
import { createGroupCommit } from "./group-commit";
import { receive, type WebhookParts } from "./receive";
import type { WebhookRequest, WebhookResponse } from "./request";
import { SUCCESS } from "./responses";
import { createRuntimes, warmRuntimes } from "./runtimes";

/** Answers a call of a callback URL. The front server and Next's route handler share what this needs in memory. */
export function answerCall(request: WebhookRequest): Promise<WebhookResponse> {
  return receive(request, parts());
}

/** Gets ready for the accounts that are in use. For the start of the process; it never throws. */
export function warmWebhook(): Promise<void> {
  return warmRuntimes(parts().runtimes);
}

/** Stores what is still in line. For the end of the process, when no more calls come. */
export async function closeWebhook(): Promise<void> {
  const { groupCommit, runtimes } = parts();
  runtimes.close();
  await groupCommit.close();
}

function parts(): WebhookParts {
  return processSingleton("webhook", openParts);
}

function openParts(): WebhookParts {
  return {
    runtimes: createRuntimes({ clock: steadyClock }),
    groupCommit: createGroupCommit(openDeliveryWriter(), steadyClock, amend),
    freshness: createFreshness(systemClock, steadyClock),
    clock: systemClock,
    random: Math.random,
    onFollowUps: announceFollowUps,
  };
}

/** Of a delivery that was answered with `success`, because its budget ended while it was being stored. */
async function amend({ accountId, key, openid, ruleId, reply, receivedAt }: NewDelivery): Promise<void> {
  await inTransaction(async (tx) => {
    const deliveryId = await amendResponse(tx, accountId, key, SUCCESS);
    if (deliveryId === null || reply === null) return;
    await addLateAnswer(tx, { deliveryId, accountId, openid, ruleId, reply, answeredAt: receivedAt });
  });
  announceFollowUps();
}
