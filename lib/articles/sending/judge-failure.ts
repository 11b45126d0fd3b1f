import type { Localized } from "@/lib/platform/i18n/locale";
import { CHINA_AHEAD, DAY, MINUTE, SECOND } from "@/lib/platform/time";
import type { WeChatFailure } from "@/lib/wechat/api/errors";
import { blame } from "./blame";
import { SENDING_WORDS } from "./problems";
import type { SendingRow } from "./rows";
import { SENDING_STEPS, type SendingFailure } from "./types";

/** What follows from WeChat's no, or its silence: it rests and goes on by itself, or a person has to do something. */
type Judged =
  | { type: "rest"; until: Date; failure: SendingFailure }
  | { type: "fail"; failure: SendingFailure };

const AFTER_SILENCE_MS = 30 * SECOND;
/** WeChat's counters begin anew at midnight there, or a little later. */
const AFTER_MIDNIGHT_MS = 5 * MINUTE;

/** Judges why a step that may be repeated did not succeed. @param now milliseconds */
export function judgeFailure(
  failure: WeChatFailure,
  { step, items }: Pick<SendingRow, "step" | "items">,
  now: number,
): Judged {
  if (failure.type === "unreachable") return rest(now + AFTER_SILENCE_MS, SENDING_WORDS.resting);
  switch (failure.errcode) {
    case -1:
      return rest(now + AFTER_SILENCE_MS, SENDING_WORDS.resting);
    case 45011:
    case 53501:
      return rest(now + MINUTE, SENDING_WORDS.minuteFull);
    case 45009:
      return rest(nextChineseDay(now), SENDING_WORDS.dayFull);
    default:
  }
  const known = SENDING_STEPS.find((one) => one === step) ?? "draft";
  const articleIds = items.map(({ articleId }) => articleId);
  return { type: "fail", failure: blame(failure, known, articleIds) };
}

function rest(until: number, words: Localized): Judged {
  return {
    type: "rest",
    until: new Date(until),
    failure: { words, articleId: null, field: null, path: null },
  };
}

function nextChineseDay(now: number): number {
  return (Math.floor((now + CHINA_AHEAD) / DAY) + 1) * DAY - CHINA_AHEAD + AFTER_MIDNIGHT_MS;
}
