import type { Localized } from "@/lib/platform/i18n/locale";
import { CHINA_AHEAD, DAY, MINUTE } from "@/lib/platform/time";
import { toWeChatFailure } from "@/lib/wechat/api/try-wechat";

/** What follows from a "no" for the batch: only this code fails, or all wait for a time or for a person. */
export type Consequence =
  | { type: "fail"; reason: Localized }
  | { type: "rest"; until: Date; reason: Localized }
  | { type: "stop"; reason: Localized };

/** WeChat's counters begin anew at midnight there, or a little later. */
const AFTER_MIDNIGHT = 5 * MINUTE;

/** Refusals of this one code: its scene or something else that we say about it. */
const OF_THE_CODE = new Set([40033, 40035, 40053, 40097, 40129, 47001]);

/**
 * Judges why WeChat did not make a code. Source of the codes: developers.weixin.qq.com › Global return codes.
 *
 * @param now milliseconds
 */
export function judgeFailure(error: unknown, now: number): Consequence {
  const failure = toWeChatFailure(error);
  if (!failure) throw error;
  if (failure.type === "unreachable")
    return { type: "rest", until: new Date(now + MINUTE), reason: failure.summary };
  const { errcode, explanation: reason } = failure;
  if (OF_THE_CODE.has(errcode)) return { type: "fail", reason };
  if (errcode === 45009) return { type: "rest", until: longestRest(now), reason: DAY_IS_FULL };
  if (errcode === 45011) return { type: "rest", until: nextMinute(now), reason: MINUTE_IS_FULL };
  if (errcode === -1) return { type: "rest", until: new Date(now + MINUTE), reason };
  // The account itself is not let in (secret, permission, address, the 100,000 are used up): the next code is not either.
  return { type: "stop", reason };
}

/** Until when a batch rests at most. */
export function longestRest(now: number): Date {
  const midnight = (Math.floor((now + CHINA_AHEAD) / DAY) + 1) * DAY - CHINA_AHEAD;
  return new Date(midnight + AFTER_MIDNIGHT);
}

function nextMinute(now: number): Date {
  return new Date((Math.floor(now / MINUTE) + 1) * MINUTE + 1000);
}

const DAY_IS_FULL: Localized = {
  zh: "今天向微信生成二维码的次数用完了，其余的明天接着做",
  en: "Today's number of codes is used up at WeChat; the rest follow tomorrow",
};
const MINUTE_IS_FULL: Localized = {
  zh: "微信嫌太快了，下一分钟接着做",
  en: "WeChat wants it slower; it goes on in the next minute",
};
