import type { Change, Effect, Spot } from "@/lib/menu/diff";
import { describeAction } from "@/lib/menu/poster/describe-button";
import type { Locale } from "@/lib/platform/i18n/locale";
import { changeMessages } from "./messages";

/** What a change means: where to, from what to what. */
export function describeChange(change: Change, locale: Locale): string {
  const t = changeMessages[locale];
  switch (change.type) {
    case "added":
      return t.as(describeSpot(change.at, locale), describeEffect(change.effect, locale));
    case "removed":
      return t.as(describeSpot(change.from, locale), describeEffect(change.effect, locale));
    case "moved":
      return t.to(describeSpot(change.from, locale), describeSpot(change.to, locale));
    case "renamed":
      return t.to(change.before || t.unnamed, change.after || t.unnamed);
    case "changed":
      return describeEffects(change.before, change.after, locale);
    default:
      return change satisfies never;
  }
}

function describeSpot({ parentId, parentName, index }: Spot, locale: Locale): string {
  const t = changeMessages[locale];
  return parentId === null ? t.top(index + 1) : t.item(parentName || t.unnamed, index + 1);
}

function describeEffects(before: Effect, after: Effect, locale: Locale): string {
  const t = changeMessages[locale];
  const [was, is] = [describeEffect(before, locale), describeEffect(after, locale)];
  // The same in words: then another rule answers it.
  return was === is ? t.otherReply(is) : t.to(was, is);
}

function describeEffect({ action }: Effect, locale: Locale): string {
  const { what, target } = describeAction(action, locale);
  return target ? `${what} ${target}` : what;
}
