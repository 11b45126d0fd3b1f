import type { AccountId } from "@/lib/auth/account-id";
import type { Database } from "@/lib/platform/db/db";
import { listQrCodesShowing } from "@/lib/qrcodes/data";
import { listRulesShowing } from "@/lib/replies/data";
import type { ArticleUse } from "./types";

/**
 * The rules and the codes that show an article, by name, at most 100 of each. It looks through all of the account's: for
 * one article, not for a list.
 */
export async function listArticleUses(
  database: Database,
  accountId: AccountId,
  id: string,
): Promise<ArticleUse[]> {
  const rules = await listRulesShowing(database, accountId, id);
  const codes = await listQrCodesShowing(database, accountId, id);
  return [
    ...rules.map((rule): ArticleUse => ({ type: "rule", ...rule })),
    ...codes.map((code): ArticleUse => ({ type: "code", ...code })),
  ];
}
