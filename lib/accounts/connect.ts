import type { ActionContext } from "@/lib/auth/admin-action";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { WeChatRefusal, WeChatUnreachable } from "@/lib/wechat/api/errors";
import { memoryTokenStore } from "@/lib/wechat/api/memory-token-store";
import { SandboxProblem, verifySandboxCallback } from "./sandbox-control";
import { databaseTokenStore } from "./token-store";
import type { CallbackVerification, ConnectionReport } from "./types";
import { wechatWith } from "./wechat-for";

/**
 * Tries the connection as it is saved: fetches an access token, whatever is stored. The token in use stays until the
 * new one is there, and after a failure too: the platform honours it until it ends.
 */
export async function testConnection({
  accountId,
  locale,
}: Pick<ActionContext, "accountId" | "locale">): Promise<ConnectionReport> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { kind: true, appId: true, sealedAppSecret: true },
  });
  const fresh = memoryTokenStore();
  const wechat = wechatWith(account, fresh);
  const callback = account.kind === "sandbox" ? await tryCallback(account.appId) : null;
  try {
    const stored = await databaseTokenStore(accountId, systemClock).withLease(async () => {
      await wechat.token.current();
      const token = await fresh.read();
      if (!token) throw new Error("The client fetched a token and did not store it.");
      return token;
    });
    return { token: { type: "ok", expiresAt: new Date(stored.expiresAt) }, callback };
  } catch (error) {
    if (!(error instanceof WeChatRefusal || error instanceof WeChatUnreachable)) throw error;
    const errcode = error instanceof WeChatRefusal ? error.errcode : null;
    return {
      token: { type: "failed", errcode, meaning: error.meaning[locale], advice: error.advice[locale] },
      callback,
    };
  }
}

async function tryCallback(appId: string): Promise<CallbackVerification> {
  try {
    return await verifySandboxCallback(appId);
  } catch (error) {
    if (!(error instanceof SandboxProblem)) throw error;
    return { ok: false, status: 0, ms: 0, detail: error.message };
  }
}
