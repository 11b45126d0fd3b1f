import { listCardsShowingFile } from "@/lib/articles/data";
import { isFileOnCard, listPagesShowingFile } from "@/lib/articles/hosting/data";
import { listTemplatesShowingFile } from "@/lib/articles/templates/data";
import { listArticlesShowingFile, listVersionsShowingFile } from "@/lib/articles/writing/data";
import type { AccountId } from "@/lib/auth/account-id";
import { listConditionalMenusSending } from "@/lib/menu/conditional/data";
import { isFileInMenu } from "@/lib/menu/data";
import type { Database } from "@/lib/platform/db/db";
import { listQrCodesShowing } from "@/lib/qrcodes/data";
import { listRulesShowing } from "@/lib/replies/data";
import type { FileUse } from "./types";

/**
 * What shows or sends a file of the library, by name, at most 100 of a kind. It looks through all articles, templates,
 * rules, codes and menus of the account: for one file, not for a list.
 */
export async function listFileUses(database: Database, accountId: AccountId, id: string): Promise<FileUse[]> {
  const written = await listArticlesShowingFile(database, accountId, id);
  const cards = await listCardsShowingFile(database, accountId, id);
  // Readers see what was published, which may show what its writer has taken out since.
  const pages = await listPagesShowingFile(database, accountId, id);
  const articles = new Map([...pages, ...cards, ...written].map((article) => [article.id, article]));
  const templates = await listTemplatesShowingFile(database, accountId, id);
  const rules = await listRulesShowing(database, accountId, id);
  const codes = await listQrCodesShowing(database, accountId, id);
  const earlier = await listVersionsShowingFile(database, accountId, id);
  const isOnCard = await isFileOnCard(database, accountId, id);
  const isInMenu = await isFileInMenu(database, accountId, id);
  const conditionalMenus = await listConditionalMenusSending(database, accountId, id);
  return [
    ...[...articles.values()].map((article): FileUse => ({ type: "article", ...article })),
    ...templates.map((template): FileUse => ({ type: "template", ...template })),
    ...rules.map((rule): FileUse => ({ type: "rule", ...rule })),
    ...codes.map((code): FileUse => ({ type: "code", ...code })),
    ...(isOnCard ? [{ type: "accountCard" } as const] : []),
    ...(isInMenu ? [{ type: "menu" } as const] : []),
    ...conditionalMenus.map((menu): FileUse => ({ type: "conditionalMenu", ...menu })),
    ...earlier
      .filter(({ id: articleId }) => !articles.has(articleId))
      .map((article): FileUse => ({ type: "articleVersion", ...article })),
  ];
}
