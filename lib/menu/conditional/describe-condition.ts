import type { Locale } from "@/lib/platform/i18n/locale";
import { menuConditionalMessages } from "./messages";
import type { ConditionalMenuState } from "./types";

/** Who sees a menu, in words. */
export function describeCondition(
  { tagId, tagName, platform }: Pick<ConditionalMenuState, "tagId" | "tagName" | "platform">,
  locale: Locale,
): string {
  const t = menuConditionalMessages[locale].condition;
  const tag = tagId === null ? null : t.tag(tagName ?? String(tagId));
  const phone = platform && t.platforms[platform];
  return tag && phone ? t.and(tag, phone) : (tag ?? phone ?? "");
}
