import type { Locale } from "@/lib/platform/i18n/locale";

/**
 * What to call a follower of whom only the OpenID is known: WeChat tells no names. Its end tells two of them apart; the
 * whole OpenID belongs beside it, to copy or on hover.
 */
export function sayFollower(openid: string, locale: Locale): string {
  const end = openid.slice(-5);
  return locale === "zh" ? `粉丝 ${end}` : `follower ${end}`;
}
