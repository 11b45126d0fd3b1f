import type { Locale } from "@/lib/platform/i18n/locale";
import { readStandingAction } from "@/lib/replies/actions";
import { repliesMessages } from "@/lib/replies/messages";
import { notifyDone } from "@/lib/ui/notify";
import { refreshReplyFiles } from "./reply-file-feed";
import { sayLateFiles } from "./say-late-files";
import { sayLosses } from "./say-losses";

/**
 * Says that a rule was saved, and that it answers only if it does.
 *
 * @param words.inEffect where it answers; `only` where it does not, or where nobody could find out
 */
export async function notifyStanding(
  accountId: string,
  id: string,
  words: { inEffect: string; only: string },
  locale: Locale,
): Promise<void> {
  const result = await readStandingAction(accountId, { id });
  if (!result.ok || !result.data) return notifyDone(words.only);
  const { enabled, triggers, losses, lateFiles } = result.data;
  refreshReplyFiles(accountId);
  const t = repliesMessages[locale].standing;
  const late = sayLateFiles(lateFiles, locale);
  if (!enabled) notifyDone(words.only, [t.off, ...late]);
  else if (losses.length > 0) notifyDone(words.only, [...sayLosses({ losses, triggers }, locale), ...late]);
  else if (late.length > 0) notifyDone(words.only, late);
  else notifyDone(words.inEffect);
}
