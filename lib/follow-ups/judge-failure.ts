import { MINUTE, SECOND } from "@/lib/platform/time";
import { SEND_PATH } from "@/lib/wechat/api/custom-message";
import type { WeChatFailure, WeChatUnreachable } from "@/lib/wechat/api/errors";
import { PASSING_ERRCODES } from "@/lib/wechat/api/passing-errcodes";

/** What a failed attempt says about the message. */
export type Judgement =
  /** WeChat will never take it. */
  | "refused"
  /** WeChat has not taken it, and may later. */
  | "later"
  /** Nobody can say whether WeChat has taken it. */
  | "unanswered";

/** Of a proxy that waited for WeChat in vain: what it had passed on may have been taken. */
const GATEWAY_TIMEOUT = 504;

/** Tells failures apart by what is known of the message afterwards. */
export function judgeFailure(failure: WeChatFailure): Judgement {
  // Fetching the token failed: the message was not sent at all.
  if (failure.path !== SEND_PATH) return "later";
  if (failure.type === "unreachable") return isKnownUntaken(failure) ? "later" : "unanswered";
  return PASSING_ERRCODES.has(failure.errcode) ? "later" : "refused";
}

function isKnownUntaken({ reason, status, neverLeft }: WeChatUnreachable): boolean {
  return neverLeft || (reason === "status" && status !== GATEWAY_TIMEOUT);
}

/** Short at first: most faults have passed by then, and the window after a tap or a scan is a minute. */
const PAUSES_MS = [SECOND, 5 * SECOND, 20 * SECOND, MINUTE, 3 * MINUTE];
/** The longest, and the one for a day without calls. */
export const LONGEST_PAUSE_MS = 10 * MINUTE;

/** How long to wait after so many failures in a row, in milliseconds. */
export function pauseAfter(failures: number, errcode: number | null): number {
  if (errcode === 45009) return LONGEST_PAUSE_MS;
  return PAUSES_MS[failures - 1] ?? LONGEST_PAUSE_MS;
}
