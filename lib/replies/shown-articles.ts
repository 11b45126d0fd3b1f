import { MAX_ARTICLES } from "@/lib/wechat/wire/reply-limits";
import type { ReplyMode, Trigger } from "./schema";

/**
 * How many articles of a news reply arrive: in answer to a message one, to anything else several. What follows an answer
 * is a customer-service message, which holds one. Source: Message push › Passive replies › News; Customer service ›
 * Send messages.
 */
export function shownArticles(trigger: Trigger | undefined, place: number, mode: ReplyMode): number {
  return isFollowUp(place, mode) || (trigger && ANSWERED_WITH_ONE.has(trigger.type)) ? 1 : MAX_ARTICLES;
}

/** Who gets how much of a news reply: the first article, all of them, or one or the other. */
export type NewsReach = "first" | "all" | "both" | "followUp";

/** What becomes of the news reply at this place of a rule, whatever makes the rule answer. */
export function newsReach(triggers: readonly Trigger[], place: number, mode: ReplyMode): NewsReach {
  if (isFollowUp(place, mode)) return "followUp";
  const [message, event] = [triggers.some(isMessage), triggers.some(isEvent)];
  if (message !== event) return message ? "first" : "all";
  return "both";
}

/** The condition of a rule under which one article arrives, and the one under which several do. */
export function occasionsOf(triggers: readonly Trigger[]) {
  return { messages: triggers.find(isMessage), events: triggers.find(isEvent) };
}

function isFollowUp(place: number, mode: ReplyMode): boolean {
  return place > 0 && mode === "all";
}

function isMessage({ type }: Trigger): boolean {
  return ANSWERED_WITH_ONE.has(type);
}

/** A tap on a button that nothing else answers comes to the default, too. */
function isEvent({ type }: Trigger): boolean {
  return type === "default" || !ANSWERED_WITH_ONE.has(type);
}

/** What is shown for the default is the answer to a message. */
const ANSWERED_WITH_ONE: ReadonlySet<Trigger["type"]> = new Set(["keyword", "message", "default"]);
