import { wechatFor } from "@/lib/accounts/wechat-for";
import type { Clock } from "@/lib/platform/clock";
import { NO_JSON } from "@/lib/platform/db/sql";
import { log } from "@/lib/platform/log";
import { toWeChatFailure } from "@/lib/wechat/api/try-wechat";
import { judgeFailure } from "./judge-failure";
import { makeCovers } from "./make-covers";
import { SENDING_WORDS, SendingFault } from "./problems";
import { lookForResult, orderPublishing } from "./publish-draft";
import { changeSending, type SendingRow } from "./rows";
import { failureJson, noteFailure } from "./settle";
import type { StepContext } from "./step-context";
import { takePictures } from "./take-pictures";
import { writeDraft } from "./write-draft";

/**
 * Does one step of a sending and keeps what came of it, so that a process that dies in the middle has lost one step at
 * most. What must not be done twice is written down before it is begun. Never throws because of WeChat.
 */
export async function advance(sending: SendingRow, clock: Clock): Promise<void> {
  if (await isCalledOff(sending)) return;
  // Behind the others: all get on, a step each.
  if (!(await changeSending(sending, { nextAt: new Date(clock.now()) }))) return;
  try {
    const wechat = await wechatFor(sending.accountId);
    await stepOf(sending, { wechat, clock });
  } catch (error) {
    await noteTrouble(sending, error, clock);
  }
}

async function stepOf(sending: SendingRow, context: StepContext): Promise<void> {
  switch (sending.step) {
    case "pictures":
      return takePictures(sending, context);
    case "cover":
      return makeCovers(sending, context);
    case "draft":
      return writeDraft(sending, context);
    case "publish":
      return orderPublishing(sending, context);
    case "result":
      return lookForResult(sending, context);
    default:
      throw new Error(`The sending ${sending.id} is at an unknown step: ${sending.step}`);
  }
}

/** Between two steps it can be called off, but not while nobody knows what WeChat made of the last one. */
async function isCalledOff(sending: SendingRow): Promise<boolean> {
  const { isCancelAsked, askedAt, step, draftMediaId } = sending;
  if (!isCancelAsked || askedAt !== null || step === "result") return false;
  const rest = { isCancelAsked: false, nextAt: null, failure: NO_JSON };
  return changeSending(
    sending,
    draftMediaId === null ? { ...rest, state: "cancelled" } : { ...rest, state: "draft", step: "draft" },
  );
}

async function noteTrouble(sending: SendingRow, error: unknown, clock: Clock): Promise<void> {
  if (error instanceof SendingFault) return noteFailure(sending, error.failure);
  const failure = toWeChatFailure(error);
  if (failure === null) {
    log.error({ err: error, sending: sending.id }, "an article could not be sent");
    const words = SENDING_WORDS.unexpected;
    return noteFailure(sending, { words, articleId: null, field: null, path: null });
  }
  const judged = judgeFailure(failure, sending, clock.now());
  if (judged.type === "fail") return noteFailure(sending, judged.failure);
  await changeSending(sending, { nextAt: judged.until, failure: failureJson(judged.failure) });
}
