import type { WeChatRefusal } from "@/lib/wechat/api/errors";
import { SENDING_WORDS } from "./problems";
import type { FaultField, SendingFailure, SendingStep } from "./types";

/** What an errcode says is wrong with an article. Source: Draft box › Add a draft; Publishing › Publish. */
const BLAMED: Readonly<Record<number, FaultField>> = {
  40005: "body",
  40007: "cover",
  40009: "body",
  40097: "body",
  41039: "sourceUrl",
  45001: "body",
  45002: "body",
  45003: "title",
  45004: "digest",
  45005: "sourceUrl",
  45086: "body",
  45110: "author",
  45166: "body",
  53404: "body",
  53405: "body",
  53406: "body",
  88000: "comments",
};

/**
 * WeChat's no in words, with the field at fault. WeChat does not say which article of several it means.
 *
 * @param articleIds of the call
 */
export function blame(
  refusal: Pick<WeChatRefusal, "errcode" | "explanation">,
  step: SendingStep,
  articleIds: readonly string[],
): SendingFailure {
  const { errcode, explanation } = refusal;
  const articleId = articleIds.length === 1 ? (articleIds[0] ?? null) : null;
  if (errcode === 48001) {
    const isPublishing = step === "publish" || step === "result";
    const words = isPublishing ? SENDING_WORDS.noPublishRight : SENDING_WORDS.noDraftRight;
    return { words, articleId: null, field: null, path: null };
  }
  return { words: explanation, articleId, field: BLAMED[errcode] ?? null, path: null };
}
