import { verifyHandshake, type WireKeys } from "@/lib/wechat/wire/delivery";
import type { WebhookQuery, WebhookResponse } from "./request";
import { plain, refusals } from "./responses";

/** The check that WeChat makes when the callback URL is saved: the echo goes back as it came, in every mode. */
export function answerHandshake(keys: WireKeys, query: WebhookQuery): WebhookResponse {
  const echo = verifyHandshake(keys.token, query);
  return echo === null ? refusals.wrongSignature : plain(200, echo);
}
