import type { Locale } from "@/lib/platform/i18n/locale";
import type { Reply } from "@/lib/replies/schema";
import type { ShownCards } from "@/lib/replies/types";
import { describeReply } from "@/lib/replies/ui/words";

/** Replies in words, one a line. */
export function describeReplies(replies: readonly Reply[], locale: Locale, cards: ShownCards): string {
  return replies.map((reply) => describeReply(reply, locale, cards)).join("\n");
}
