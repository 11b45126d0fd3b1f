import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";

let made = 0;

/** What a follower did, as the webhook keeps it; a subscribe event with a scene is a follow through a code. */
export async function push(
  accountId: AccountId,
  openid: string,
  kind: "scan" | "subscribe" | "unsubscribe",
  scene?: string,
  receivedAt = new Date(),
): Promise<void> {
  made += 1;
  const createTime = Math.floor(receivedAt.getTime() / 1000);
  await db.delivery.create({
    data: {
      accountId,
      openid,
      kind,
      receivedAt,
      key: `key-${made}`,
      summary: scene ?? "",
      message: { type: kind, fromUser: openid, createTime, ...(scene && { scene }) },
      verdict: { why: "no-rule" },
      reply: { type: "text", content: "您好" },
      response: "success",
      latencyMicros: 1500,
    },
  });
}
