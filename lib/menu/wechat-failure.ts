import type { Locale } from "@/lib/platform/i18n/locale";
import type { WeChatFailure } from "@/lib/wechat/api/errors";

/** What WeChat said instead of an answer, in the reader's words. */
export function sayFailure(
  { summary, advice }: WeChatFailure,
  locale: Locale,
): { message: string; advice: string } {
  return { message: summary[locale], advice: advice[locale] };
}
