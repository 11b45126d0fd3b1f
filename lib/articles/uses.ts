import type { AccountId } from "@/lib/auth/account-id";
import { jsonContains } from "@/lib/platform/db/contains";
import type { Database } from "@/lib/platform/db/db";
import { namedRowsSchema } from "@/lib/platform/db/named-rows";
import { sql } from "@/lib/platform/db/sql";
import { listQrCodesShowing } from "@/lib/qrcodes/data";
import { listRulesShowing } from "@/lib/replies/data";
import type { ArticleUse } from "./types";

/**
 * The rules, codes and sets that show an article, by name, at most 100 of each. It looks through all of the account's: for
 * one article, not for a list.
 */
export async function listArticleUses(
  database: Database,
  accountId: AccountId,
  id: string,
): Promise<ArticleUse[]> {
  const rules = await listRulesShowing(database, accountId, id);
  const codes = await listQrCodesShowing(database, accountId, id);
  const sets = await listSetsShowing(database, accountId, id);
  return [
    ...rules.map((rule): ArticleUse => ({ type: "rule", ...rule })),
    ...codes.map((code): ArticleUse => ({ type: "code", ...code })),
    ...sets.map((set): ArticleUse => ({ type: "set", ...set })),
  ];
}

async function listSetsShowing(database: Database, accountId: AccountId, articleId: string) {
  const showsIt = jsonContains(sql`"articleIds"`, JSON.stringify(articleId));
  const sets: unknown = await database.$queryRaw`
    SELECT "id", "name" FROM "ArticleSet" WHERE "accountId" = ${accountId} AND ${showsIt}
    ORDER BY "name", "id" LIMIT 100`;
  return namedRowsSchema.parse(sets);
}
