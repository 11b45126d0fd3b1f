import type { NewDelivery } from "@/lib/deliveries/types";
import { amendResponse, openDeliveryWriter } from "@/lib/deliveries/writes";
import { steadyClock, systemClock } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { processSingleton } from "@/lib/platform/process-singleton";
import { within } from "./deadline";
import { type FollowUp, sendFollowUp } from "./follow-up";
import { createFreshness } from "./freshness";
import { createGroupCommit } from "./group-commit";
import { receive, type WebhookParts } from "./receive";
import type { WebhookRequest, WebhookResponse } from "./request";
import { SUCCESS } from "./responses";
import { createRuntimes, warmRuntimes } from "./runtimes";
import { createUnderWay, type UnderWay } from "./under-way";

/** Answers a call of a callback URL. The front server and Next's route handler share what this needs in memory. */
export function answerCall(request: WebhookRequest): Promise<WebhookResponse> {
  return receive(request, parts());
}

/** Gets ready for the accounts that are in use. For the start of the process; it never throws. */
export function warmWebhook(): Promise<void> {
  return warmRuntimes(parts().runtimes);
}

/**
 * Stores what is still in line and sees follow-ups through. For the end of the process, when no more calls come.
 *
 * @param patience how long follow-ups under way may take, in milliseconds
 */
export async function closeWebhook(patience: number): Promise<void> {
  const { groupCommit, runtimes, followUps } = parts();
  runtimes.close();
  await groupCommit.close();
  await within(followUps.ended(), patience, undefined);
}

function parts(): WebhookParts & { followUps: UnderWay } {
  return processSingleton("webhook", () => openParts(createUnderWay()));
}

function openParts(followUps: UnderWay) {
  return {
    followUps,
    runtimes: createRuntimes({ clock: steadyClock }),
    groupCommit: createGroupCommit(openDeliveryWriter(), steadyClock, amend),
    freshness: createFreshness(systemClock, steadyClock),
    clock: systemClock,
    random: Math.random,
    followUp: (followUp: FollowUp) => {
      const sending = sendFollowUp(followUp);
      followUps.add(sending);
      sending.catch((error: unknown) => log.error({ err: error }, "a follow-up failed"));
    },
  };
}

/** Of a delivery that was answered with `success`, because its budget ended while it was being stored. */
function amend({ accountId, key }: NewDelivery): Promise<void> {
  return amendResponse(accountId, key, SUCCESS);
}
