import type { ActionContext } from "@/lib/auth/admin-action";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { memoryTokenStore } from "@/lib/wechat/api/memory-token-store";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
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
  const fetchToken = async () => {
    await wechat.token.current();
    const token = await fresh.read();
    if (!token) throw new Error("The client fetched a token and did not store it.");
    return token;
  };
  const answer = await tryWeChat(() => databaseTokenStore(accountId, systemClock).withLease(fetchToken));
  if (answer.ok) return { token: { type: "ok", expiresAt: new Date(answer.value.expiresAt) }, callback };
  const { errcode, meaning, advice } = answer.failure;
  return { token: { type: "failed", errcode, meaning: meaning[locale], advice: advice[locale] }, callback };
}

async function tryCallback(appId: string): Promise<CallbackVerification> {
  try {
    return await verifySandboxCallback(appId);
  } catch (error) {
    if (!(error instanceof SandboxProblem)) throw error;
    return { ok: false, status: 0, ms: 0, detail: error.message };
  }
}
