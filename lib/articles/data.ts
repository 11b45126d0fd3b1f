import { z } from "zod";
import { getLastChanger } from "@/lib/audit/data";
import type { AccountId } from "@/lib/auth/account-id";
import { jsonContains } from "@/lib/platform/db/contains";
import { type Database, db } from "@/lib/platform/db/db";
import { toSearchText } from "@/lib/platform/db/search-text";
import { joinSql, type Sql, sql } from "@/lib/platform/db/sql";
import { newestFirst, type Page, type PageRequest, placeCursor, readPage } from "@/lib/platform/page";
import type { ArticleValues } from "./schema";
import type { Article, ArticleUse, SavedArticle } from "./types";

const COLUMNS = {
  id: true,
  title: true,
  description: true,
  pictureUrl: true,
  url: true,
  revision: true,
  createdAt: true,
  updatedAt: true,
} as const;

export async function getArticle(accountId: AccountId, id: string): Promise<Article | null> {
  return db.article.findFirst({ where: { id, accountId }, select: COLUMNS });
}

/** One page of an account's articles, newest first. */
export async function listArticles(
  accountId: AccountId,
  request: PageRequest & { search?: string },
): Promise<Page<Article>> {
  const searchText = request.search ? { contains: toSearchText(request.search.trim()) } : undefined;
  return readPage(request, placeCursor, (reading) => {
    const { where, orderBy } = newestFirst(reading);
    const filter = { accountId, searchText, ...where };
    return db.article.findMany({ where: filter, orderBy, take: reading.take, select: COLUMNS });
  });
}

/** The article as it is stored now, and who stored it. */
export async function getSavedArticle(accountId: AccountId, id: string): Promise<SavedArticle | null> {
  const [article, changedBy] = await Promise.all([
    getArticle(accountId, id),
    getLastChanger(accountId, "article.updated", id),
  ]);
  return article && { article, changedBy };
}

/** The first page of a search, for a picker. */
export async function findArticles(accountId: AccountId, search: string): Promise<Article[]> {
  return (await listArticles(accountId, { search })).rows;
}

/** The articles of these ids that exist, in no particular order. */
export async function listArticlesById(accountId: AccountId, ids: string[]): Promise<Article[]> {
  return db.article.findMany({ where: { accountId, id: { in: ids } }, select: COLUMNS });
}

/** The text that the list's search looks through. */
export function articleSearchText({ title, description, url }: ArticleValues): string {
  return toSearchText(title, description, url);
}

/**
 * The rules and the codes that show an article, by name, at most 100 of each. It looks through all of the account's: for
 * one article, not for a list.
 */
export async function listArticleUses(
  database: Database,
  accountId: AccountId,
  id: string,
): Promise<ArticleUse[]> {
  const shows = (column: Sql) => jsonContains(column, JSON.stringify(id));
  const byCode = [shows(sql`"replies"`), shows(sql`"followReplies"`), shows(sql`"pausedReplies"`)];
  const rules: unknown = await database.$queryRaw`
    SELECT 'rule' AS "type", "id", "name" FROM "Rule"
    WHERE "accountId" = ${accountId} AND ${shows(sql`"replies"`)} ORDER BY "name", "id" LIMIT ${MAX_USES}`;
  const codes: unknown = await database.$queryRaw`
    SELECT 'code' AS "type", "id", "name" FROM "QrCode"
    WHERE "accountId" = ${accountId} AND (${joinSql(byCode, " OR ")}) ORDER BY "name", "id" LIMIT ${MAX_USES}`;
  return [...usesSchema.parse(rules), ...usesSchema.parse(codes)];
}

const MAX_USES = 100;
const usesSchema = z.array(z.object({ type: z.enum(["rule", "code"]), id: z.string(), name: z.string() }));
