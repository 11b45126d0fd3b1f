import { toSearchText } from "@/lib/platform/db/search-text";
import type { RuleInput } from "@/lib/replies/shape";

/** The text that the list's search looks through. */
export function ruleSearchText({ name, triggers, replies }: RuleInput): string {
  const keywords = triggers.flatMap((trigger) => (trigger.type === "keyword" ? [trigger.text] : []));
  const texts = replies.flatMap((reply) => (reply.type === "text" ? [reply.text] : []));
  return toSearchText(name, ...keywords, ...texts);
}
