import { z } from "zod";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { env } from "@/lib/platform/env";
import { open } from "@/lib/platform/secret-box";
import type { WireKeys } from "@/lib/wechat/wire/delivery";
import { WIRE_MODES } from "./types";

/** What the webhook needs of an account, secrets opened. It stays in memory on the server and goes nowhere else. */
export type Connection = { accountId: AccountId; originalId: string; revision: number; keys: WireKeys };

/** The connection of an account, or null when there is none with this id. */
export async function getConnection(accountId: string): Promise<Connection | null> {
  const account = await db.account.findUnique({ where: { id: accountId } });
  if (!account) return null;
  const sealedAesKeys = [account.sealedAesKey, account.sealedPreviousAesKey];
  return {
    accountId: vouchForAccountId(account.id),
    originalId: account.originalId,
    revision: account.revision,
    keys: {
      token: open(account.sealedToken),
      appId: account.appId,
      mode: z.enum(WIRE_MODES).parse(account.mode),
      aesKeys: sealedAesKeys.filter((sealed) => sealed !== null).map(open),
    },
  };
}

/** The address that goes into the account's console: WeChat posts every message and event to it. */
export function callbackUrl(accountId: AccountId): string {
  return `${env.PUBLIC_URL}/api/wechat/${accountId}`;
}
