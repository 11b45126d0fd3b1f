import type { RecentFollower } from "@/lib/deliveries/types";
import type { Locale } from "@/lib/platform/i18n/locale";
import { sayFollower } from "@/lib/ui/say-follower";
import { sayRelativeTime } from "@/lib/ui/time-words";
import { menuConditionalMessages } from "./messages";

/** As much as tells two of them apart, in characters. */
const WORDS_SHOWN = 16;

/**
 * Whom an OpenID belongs to, by what they did last.
 *
 * @param now milliseconds
 */
export function sayRecentFollower({ openid, said, at }: RecentFollower, now: number, locale: Locale): string {
  const { lastSaid, lastSeen } = menuConditionalMessages[locale].trial;
  const who = sayFollower(openid, locale);
  const when = sayRelativeTime(at, now, locale);
  return said === null ? lastSeen(who, when) : lastSaid(who, when, said.slice(0, WORDS_SHOWN));
}
