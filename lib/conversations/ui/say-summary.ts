import { isOpening, isTap } from "@/lib/conversations/kinds";
import type { DeliveryRow } from "@/lib/conversations/types";
import type { Locale } from "@/lib/platform/i18n/locale";
import { sayButton } from "@/lib/ui/say-button";

/** What the follower said or did, in one line: a scan by its code's name, a tap by its button's and what it opened. */
export function saySummary({ kind, summary, button, codeName }: DeliveryRow, locale: Locale): string {
  if (codeName !== null) return codeName;
  if (!isTap(kind) || (isOpening(kind) && !button)) return summary;
  const name = sayButton(summary, button, locale);
  return isOpening(kind) ? `${name} · ${summary}` : name;
}
