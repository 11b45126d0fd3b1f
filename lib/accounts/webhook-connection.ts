import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { openIfReadable } from "@/lib/platform/secret-box";
import type { WireKeys } from "@/lib/wechat/wire/delivery";
import { WIRE_MODES } from "./types";

/** What the webhook needs of an account, secrets opened. It stays in memory on the server and goes nowhere else. */
export type Connection = { accountId: AccountId; originalId: string; revision: number; keys: WireKeys };

/** The connection of an account, or null when there is none with this id. */
export async function getConnection(accountId: string): Promise<Connection | null> {
  const account = await db.account.findUnique({ where: { id: accountId } });
  if (!account) return null;
  const mode = z.enum(WIRE_MODES).parse(account.mode);
  const [token, aesKey, previousAesKey] = [
    account.sealedToken,
    account.sealedAesKey,
    account.sealedPreviousAesKey,
  ].map((sealed) => (sealed === null ? null : openIfReadable(sealed)));
  const canAnswer = typeof token === "string" && (mode === "plain" || typeof aesKey === "string");
  if (!canAnswer) complainOnce(accountId);
  return {
    accountId: vouchForAccountId(account.id),
    originalId: account.originalId,
    revision: account.revision,
    keys: {
      // No signature is right for a token that nobody knows: WeChat is refused, and tries again.
      token: canAnswer ? token : randomBytes(32).toString("hex"),
      appId: account.appId,
      mode,
      aesKeys: [aesKey, previousAesKey].filter((key) => typeof key === "string"),
    },
  };
}

const complained = new Set<string>();

function complainOnce(accountId: string): void {
  if (complained.has(accountId)) return;
  complained.add(accountId);
  log.error(
    { accountId },
    "the account's Token or EncodingAESKey was sealed under another key: WeChat is refused until they are entered again in its settings",
  );
}

/** The address that goes into the account's console: WeChat posts every message and event to it. */
export function callbackUrl(accountId: AccountId): string {
  return `${env.PUBLIC_URL}/api/wechat/${accountId}`;
}
