import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";

/** By WeChat's permanent ids, the contents that the account knows by them. */
export async function listContentsKnownAs(
  accountId: AccountId,
  mediaIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.mediaIdentity.findMany({
    where: { accountId, kind: "permanent", value: { in: [...mediaIds] } },
    select: { value: true, contentHash: true },
  });
  return new Map(rows.flatMap(({ value, contentHash }) => (value ? [[value, contentHash]] : [])));
}
