import type { ChatContent } from "@/lib/sandbox/state/chat-item";
import { formatOf, parseBody } from "@/lib/wechat/wire/body";
import { openReply } from "@/lib/wechat/wire/delivery";
import { type Inbound, isEvent } from "@/lib/wechat/wire/inbound";
import type { ParsedFields } from "@/lib/wechat/wire/wire-value";
import type { Actor } from "./actor";
import { type ServerAnswer, wireKeysOf } from "./post";
import { contentOfReply, ReplyFault } from "./reply-content";

/** What the platform makes of the server's answer. */
export type ReplyJudgement =
  | { type: "silent" }
  | { type: "reply"; content: ChatContent; replyXml: string }
  | { type: "fault"; reason: string };

/**
 * Reads the answer to a push as the platform does: nothing or `success` is silence, a passive reply for the right
 * person is shown, and whatever else arrives is a fault (Passive replies; Receiving messages › Overview).
 */
export function judgeReply(actor: Actor, inbound: Inbound, answer: ServerAnswer): ReplyJudgement {
  if (answer.text === "" || answer.text === "success") return { type: "silent" };
  try {
    if (!answer.isWhole) throw new ReplyFault("The answer is too large or no UTF-8");
    const replyXml = opened(actor, answer.text);
    const fields = parsed(replyXml);
    requireHead(actor, fields);
    return { type: "reply", content: contentOfReply(actor, fields, !isEvent(inbound)), replyXml };
  } catch (error) {
    if (error instanceof ReplyFault) return { type: "fault", reason: error.message };
    throw error;
  }
}

/** In plain mode nothing is decrypted: an envelope there is an XML document that lacks all that a reply needs. */
function opened({ account }: Actor, text: string): string {
  requireNotation(account.dataFormat, text);
  if (account.mode === "plain") return text;
  const inner = openedOrFault(() => openReply(wireKeysOf(account), text));
  requireNotation(account.dataFormat, inner);
  return inner;
}

function openedOrFault(open: () => string): string {
  try {
    return open();
  } catch (cause) {
    throw new ReplyFault(`The answer cannot be decrypted: ${cause instanceof Error ? cause.message : "?"}`);
  }
}

/** The reply begins with its first character. An account set to XML must not answer in JSON. */
function requireNotation(dataFormat: "xml" | "json", text: string): void {
  if (!/^[<{]/.test(text)) {
    throw new ReplyFault(
      "The answer does not begin with its first tag (a space, a byte order mark, other text?)",
    );
  }
  if (dataFormat === "xml" && formatOf(text) === "json")
    throw new ReplyFault("The answer is JSON, the account uses XML");
}

function parsed(text: string): ParsedFields {
  try {
    return parseBody(text);
  } catch (cause) {
    throw new ReplyFault(`The answer is malformed: ${cause instanceof Error ? cause.message : "?"}`);
  }
}

/** To the person, from the account's original id; swapped or replaced by the AppID they bring the fault notice. */
function requireHead({ account, openid }: Actor, fields: ParsedFields): void {
  const { ToUserName, FromUserName, CreateTime } = fields;
  if (ToUserName !== openid) throw new ReplyFault("ToUserName is not the follower's OpenID");
  if (FromUserName !== account.originalId)
    throw new ReplyFault("FromUserName is not the account's original id");
  if (typeof CreateTime !== "string" || !/^\s*\d+\s*$/.test(CreateTime)) {
    throw new ReplyFault("CreateTime is missing or no number");
  }
}
