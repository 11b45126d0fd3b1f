import { notFound, redirect } from "next/navigation";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { db } from "@/lib/platform/db/db";
import type { PageRequest } from "@/lib/platform/page";
import { getArticle } from "./data";
import { hasArticles, listForStaff, listKnownArticleWords } from "./list-rows";
import type { ArticleFilter } from "./list-types";
import { listArticleUses } from "./uses";

/** The articles page. */
export async function loadArticles(accountId: string, request: PageRequest & ArticleFilter) {
  const scope = await requireScope(accountId);
  const [page, words] = await Promise.all([
    listForStaff(scope.accountId, request),
    listKnownArticleWords(scope.accountId),
  ]);
  const isUnused = page.rows.length === 0 && !(await hasArticles(scope.accountId));
  return { accountId: scope.accountId, canEdit: can(scope.role, "content.edit"), page, words, isUnused };
}

/** The page of one article, with the rules and codes that a change of it reaches. */
export async function loadArticle(accountId: string, id: string) {
  const scope = await requireScope(accountId);
  const [article, usedBy] = await Promise.all([
    getArticle(scope.accountId, id),
    listArticleUses(db, scope.accountId, id),
  ]);
  if (!article) notFound();
  // Its page is the one on which it is written; uses and codes link here whatever the kind.
  if (article.kind === "written") redirect(`/accounts/${accountId}/articles/${id}/write`);
  return { accountId: scope.accountId, canEdit: can(scope.role, "content.edit"), article, usedBy };
}

/** The page on which files are taken in as articles. */
export async function loadImport(accountId: string) {
  const scope = await requireScope(accountId, "content.edit");
  return { accountId: scope.accountId, words: await listKnownArticleWords(scope.accountId) };
}

/** The page of an article to be made. */
export async function loadNewArticle(accountId: string) {
  const scope = await requireScope(accountId, "content.edit");
  return { accountId: scope.accountId };
}
