import type { z } from "zod";
import { readSandboxFile } from "@/lib/accounts/sandbox-control";
import type { AccountId } from "@/lib/auth/account-id";
import { Refusal } from "@/lib/platform/action";
import { deliveryKey, parseInbound } from "@/lib/wechat/wire/inbound";
import { getJudgement } from "./data";
import { readChat, readExchange, readFrame, withPhone } from "./sandbox";
import type { chatQuerySchema } from "./schema";
import type { ChatUpdate, ExchangeReport } from "./types";

/** What is new in a chat and around it. Reading it makes it read. */
export async function readUpdate(
  accountId: AccountId,
  { openid, after, mark }: z.output<typeof chatQuerySchema>,
): Promise<ChatUpdate | Refusal> {
  return withPhone(accountId, async (appId) => {
    const chat = await readChat(appId, openid, after);
    const frame = await readFrame(appId, openid);
    return { ...chat, frame: frame.mark === mark ? null : frame };
  });
}

/** The exact words of one push and its answer, and what our own record says about it. */
export async function readExchangeReport(
  accountId: AccountId,
  exchangeId: string,
): Promise<ExchangeReport | Refusal> {
  return withPhone(accountId, async (appId) => {
    const exchange = await readExchange(appId, exchangeId);
    const key = deliveryKey(parseInbound(exchange.plainXml));
    return { exchange, judgement: await getJudgement(accountId, key) };
  });
}

/** A picture, voice message or video of the chat. Nothing else is handed on: a page of HTML would run as ours. */
export async function readChatFile(
  accountId: AccountId,
  mediaId: string,
): Promise<{ bytes: ArrayBuffer; contentType: string } | Refusal> {
  return withPhone(accountId, async (appId) => {
    const file = await readSandboxFile(appId, mediaId);
    return SHOWABLE.test(file.contentType) ? file : NOT_SHOWABLE;
  });
}

const SHOWABLE = /^(?:image\/(?:png|jpeg|gif)|audio\/(?:mpeg|amr)|video\/mp4)$/;
const NOT_SHOWABLE = new Refusal("not-found", {
  zh: "手机显示不了这种文件。",
  en: "The phone cannot show this kind of file.",
});
