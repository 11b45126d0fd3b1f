import type { Locale } from "@/lib/platform/i18n/locale";
import { WeChatRefusal, WeChatUnreachable } from "@/lib/wechat/api/errors";

/** What WeChat said instead of an answer, in the reader's words; anything else is thrown on. */
export function failureOf(error: unknown, locale: Locale): { message: string; advice: string } {
  if (error instanceof WeChatRefusal)
    return { message: `${error.meaning[locale]} (${error.errcode})`, advice: error.advice[locale] };
  if (error instanceof WeChatUnreachable)
    return { message: error.meaning[locale], advice: error.advice[locale] };
  throw error;
}
