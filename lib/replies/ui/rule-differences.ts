import type { Locale } from "@/lib/platform/i18n/locale";
import { repliesMessages } from "@/lib/replies/messages";
import type { RuleValues } from "@/lib/replies/schema";
import type { ShownCards, TriggerNames } from "@/lib/replies/types";
import type { Difference } from "@/lib/ui/version-conflict";
import { describeReply, describeTrigger } from "./words";

type Known = TriggerNames & { locale: Locale; cards: ShownCards };

/** The fields in which two versions of a rule differ, in words. */
export function ruleDifferences(mine: RuleValues, theirs: RuleValues, known: Known): Difference[] {
  const [left, right] = [describe(mine, known), describe(theirs, known)];
  return left.flatMap(({ label, words }, place) => {
    const other = right[place]?.words ?? "";
    return words === other ? [] : [{ label, mine: words, theirs: other }];
  });
}

function describe(rule: RuleValues, { locale, cards, ...names }: Known) {
  const t = repliesMessages[locale];
  const lines = (texts: string[]) => texts.join("\n") || t.noRule;
  return [
    { label: t.fields.name, words: rule.name },
    { label: t.fields.enabled, words: rule.enabled ? t.yes : t.no },
    { label: t.fields.priority, words: String(rule.priority) },
    {
      label: t.fields.triggers,
      words: lines(rule.triggers.map((one) => describeTrigger(one, locale, names))),
    },
    { label: t.fields.replies, words: lines(rule.replies.map((one) => describeReply(one, locale, cards))) },
    { label: t.fields.replyMode, words: t.modes[rule.replyMode] },
  ];
}
