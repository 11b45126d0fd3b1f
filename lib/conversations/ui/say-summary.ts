import { isOpening, isTap } from "@/lib/conversations/kinds";
import type { DeliveryRow } from "@/lib/conversations/types";
import type { Locale } from "@/lib/platform/i18n/locale";
import { sayButton } from "@/lib/ui/say-button";

/** What the follower said or did, in one line: a tap by its button's name, and what it opened. */
export function saySummary({ kind, summary, button }: DeliveryRow, locale: Locale): string {
  if (!isTap(kind) || (isOpening(kind) && !button)) return summary;
  const name = sayButton(summary, button, locale);
  return isOpening(kind) ? `${name} · ${summary}` : name;
}
