import type { Locale } from "@/lib/platform/i18n/locale";
import { repliesMessages } from "@/lib/replies/messages";
import type { Loss, TriggerNames } from "@/lib/replies/types";
import { describeTrigger } from "./words";

/** How many conditions are named. */
const SHOWN = 2;

/** What other rules take of a rule, in lines: what it means, each condition with its rule, what to do. */
export function sayLosses(
  { losses, triggers }: { losses: readonly Loss[]; triggers: number },
  locale: Locale,
  names: Partial<TriggerNames> = {},
): string[] {
  const t = repliesMessages[locale].standing;
  const named = losses
    .slice(0, SHOWN)
    .map(({ trigger, by }) => t.taken(describeTrigger(trigger, locale, names), by.name));
  const rest = losses.length - named.length;
  const joined = [...named, ...(rest > 0 ? [t.rest(rest)] : [])].join(locale === "zh" ? "；" : "; ");
  return [
    `${losses.length === triggers ? t.never : t.partly}${locale === "zh" ? "" : " "}${joined}`,
    t.remedy,
  ];
}
