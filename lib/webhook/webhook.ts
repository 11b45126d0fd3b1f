import { openDeliveryWriter } from "@/lib/deliveries/writes";
import { announceFollowUps } from "@/lib/follow-ups/announce";
import { steadyClock, systemClock } from "@/lib/platform/clock";
import { processSingleton } from "@/lib/platform/process-singleton";
import { createFreshness } from "./freshness";
import { createGroupCommit } from "./group-commit";
import { receive, type WebhookParts } from "./receive";
import type { WebhookRequest, WebhookResponse } from "./request";
import type { Runtime } from "./runtime";
import { createRuntimes, warmRuntimes } from "./runtimes";

/** Answers a call of a callback URL. The front server and Next's route handler share what this needs in memory. */
export function answerCall(request: WebhookRequest): Promise<WebhookResponse> {
  return receive(request, parts());
}

/** What the account answers by at this moment; null when there is no such account. For answers that are not sent. */
export async function findRuntime(accountId: string): Promise<Runtime | null> {
  return parts().runtimes.find(accountId);
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
    groupCommit: createGroupCommit(openDeliveryWriter(), steadyClock),
    freshness: createFreshness(systemClock, steadyClock),
    clock: systemClock,
    random: Math.random,
    onFollowUps: announceFollowUps,
  };
}
