import { setTimeout as delay } from "node:timers/promises";
import type { AccountId } from "@/lib/auth/account-id";
import { replyIdOf } from "@/lib/media/identities/writes";
import type { Clock } from "@/lib/platform/clock";
import type { Localized } from "@/lib/platform/i18n/locale";
import { log } from "@/lib/platform/log";
import { SECOND } from "@/lib/platform/time";
import { toWeChatFailure } from "@/lib/wechat/api/try-wechat";
import type { AskedId, AskedIds } from "./types";

/** How long somebody who saves waits for WeChat. */
const PATIENCE_MS = 8 * SECOND;

/**
 * What WeChat says of the file itself: kind, format, size, length, what it shows.
 * Source: developers.weixin.qq.com › Global return codes.
 */
const UNFIT: ReadonlySet<number | null> = new Set([
  ...[40004, 40005, 40006, 40009, 40010, 40011, 40012, 40113],
  ...[44001, 45001, 45007, 87014],
]);

/** Has WeChat know a file of the library, unless it does; never within a transaction, nor within the five seconds of a reply. */
export async function askForId(accountId: AccountId, fileId: string, clock: Clock): Promise<AskedId> {
  try {
    const identity = await replyIdOf(accountId, fileId, clock);
    return identity ? { type: "made", identity } : { type: "gone" };
  } catch (error) {
    const failure = toWeChatFailure(error);
    if (failure) return { type: "failed", words: failure.explanation, isUnfit: UNFIT.has(failure.errcode) };
    log.error({ err: error, accountId, fileId }, "a file of the library could not be sent to WeChat");
    return { type: "failed", words: UNREADABLE, isUnfit: false };
  }
}

/** The same for what is about to be saved: those who save wait for it, but not for ever. */
export async function askAhead(
  accountId: AccountId,
  fileIds: readonly string[],
  clock: Clock,
): Promise<AskedIds> {
  const waiting = delay(PATIENCE_MS, { type: "waiting" } as const, { ref: false });
  const asked = [...new Set(fileIds)].map(
    async (id) => [id, await Promise.race([askForId(accountId, id, clock), waiting])] as const,
  );
  return new Map(await Promise.all(asked));
}

const UNREADABLE: Localized = {
  zh: "服务器读不出这个文件。请在媒体库里替换它的内容，再试一次",
  en: "The server cannot read this file. Replace its content in the library and try again",
};
