import type { AccountId } from "@/lib/auth/account-id";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { passGuard } from "@/lib/platform/db/transaction";
import { sandboxUrl } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { openIfReadable } from "@/lib/platform/secret-box";
import type { AccessTokenStore } from "@/lib/wechat/api/access-token-store";
import { createWeChat, type WeChat } from "@/lib/wechat/api/client";
import { WeChatRefusal } from "@/lib/wechat/api/errors";
import { databaseTokenStore } from "./token-store";

type Credentials = { kind: string; appId: string; sealedAppSecret: string };

// On purpose not one for the process: a client throws the error classes of the bundle that made it, and `instanceof`
// in another bundle does not know them. What has to be shared, the token and its lease, is in the database.
const clients = new Map<AccountId, { revision: number; wechat: WeChat }>();

/** The platform's API for one account, its token shared with every other process. One client an account and revision. */
export async function wechatFor(accountId: AccountId): Promise<WeChat> {
  // Whoever lost the right to act meanwhile must not get as far as WeChat.
  await passGuard();
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { revision: true, kind: true, appId: true, sealedAppSecret: true },
  });
  const knownClient = clients.get(accountId);
  if (knownClient?.revision === account.revision) return knownClient.wechat;
  const wechat = wechatWith(account, databaseTokenStore(accountId, systemClock));
  clients.set(accountId, { revision: account.revision, wechat });
  return wechat;
}

/** A client of its own for these credentials, with the tokens kept where the caller says. */
export function wechatWith(account: Credentials, tokens: AccessTokenStore): WeChat {
  const isSandbox = account.kind === "sandbox";
  const secret = openIfReadable(account.sealedAppSecret);
  return createWeChat({
    appId: account.appId,
    secret: secret ?? "",
    baseUrl: isSandbox ? sandboxUrl : "https://api.weixin.qq.com",
    mpBaseUrl: isSandbox ? sandboxUrl : "https://mp.weixin.qq.com",
    fetch,
    clock: systemClock,
    tokens: secret === null ? TOKENS_WITHOUT_SECRET : tokens,
    log,
  });
}

/** Says what WeChat would say, without asking it: every caller knows how to tell that to people. */
const TOKENS_WITHOUT_SECRET: AccessTokenStore = {
  read: async () => null,
  withLease: async () => {
    const errmsg = "appsecret missing: sealed under another key";
    throw new WeChatRefusal({ errcode: 41004, errmsg, path: "/cgi-bin/stable_token" });
  },
  drop: async () => undefined,
};
