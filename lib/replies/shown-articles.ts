import { MAX_ARTICLES } from "@/lib/wechat/wire/reply-limits";
import type { ReplyMode, Trigger } from "./schema";

/**
 * How many articles of a news reply arrive: in answer to a message one, to anything else several. What follows an answer
 * is a customer-service message, which holds one. Source: Message push › Passive replies › News; Customer service ›
 * Send messages.
 */
export function shownArticles(trigger: Trigger | undefined, place: number, mode: ReplyMode): number {
  const isFollowUp = place > 0 && mode === "all";
  return isFollowUp || (trigger && ANSWERED_WITH_ONE.has(trigger.type)) ? 1 : MAX_ARTICLES;
}

/** What is shown for the default is the answer to a message. */
const ANSWERED_WITH_ONE: ReadonlySet<Trigger["type"]> = new Set(["keyword", "message", "default"]);
