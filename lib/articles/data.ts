import { z } from "zod";
import { getLastChanger } from "@/lib/audit/data";
import type { AccountId } from "@/lib/auth/account-id";
import { type Database, db } from "@/lib/platform/db/db";
import { toSearchText } from "@/lib/platform/db/search-text";
import { readShelf, type Shelf, STAMP_COLUMNS } from "@/lib/platform/db/shelf";
import { inParts } from "@/lib/platform/in-parts";
import { log } from "@/lib/platform/log";
import { newestFirst, type Page, type PageRequest, placeCursor, readPage } from "@/lib/platform/page";
import { pageUrl } from "./addresses";
import type { ArticleValues } from "./schema";
import type { Article, ArticleCard, SavedArticle } from "./types";

/** What leads somewhere: published, and not to a page of ours that was taken down since. */
const OPEN = {
  url: { not: "" },
  OR: [
    { page: null },
    { page: { state: { not: "takenDown" } } },
    { NOT: { url: { startsWith: pageUrl("") } } },
  ],
};

const IDS_A_QUERY = 1000;

const COLUMNS = {
  id: true,
  title: true,
  description: true,
  pictureUrl: true,
  url: true,
  kind: true,
  folder: true,
  revision: true,
  createdAt: true,
  updatedAt: true,
} as const;
const STORED_COLUMNS = {
  ...COLUMNS,
  key: true,
  archived: true,
  labels: { select: { label: true } },
} as const;

export async function getArticle(accountId: AccountId, id: string): Promise<Article | null> {
  return db.article.findFirst({ where: { id, accountId }, select: COLUMNS });
}

/** One page of an account's articles, newest first. */
export async function listArticles(
  accountId: AccountId,
  request: PageRequest & { search?: string; isOpen?: boolean },
): Promise<Page<Article>> {
  const searchText = request.search ? { contains: toSearchText(request.search.trim()) } : undefined;
  return readPage(request, placeCursor, (reading) => {
    const { where, orderBy } = newestFirst(reading);
    const filter = {
      accountId,
      searchText,
      AND: request.isOpen ? [OPEN, { archived: false }] : [],
      ...where,
    };
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

/** The first page of a search, for a picker: what a follower can open. */
export async function findArticles(accountId: AccountId, search: string): Promise<Article[]> {
  return (await listArticles(accountId, { search, isOpen: true })).rows;
}

/** The articles of these ids that exist, in no particular order. */
export async function listArticlesById(accountId: AccountId, ids: string[]): Promise<Article[]> {
  return db.article.findMany({ where: { accountId, id: { in: ids } }, select: COLUMNS });
}

/** Of these articles those whose card leads to a page of ours that was taken down since. */
export async function listTakenDownIds(
  accountId: AccountId,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const takenDown = new Set<string>();
  for (const part of inParts(ids, IDS_A_QUERY)) {
    const rows = await db.article.findMany({
      where: {
        ...{ accountId, id: { in: [...part] }, url: { startsWith: pageUrl("") } },
        page: { state: "takenDown" },
      },
      select: { id: true },
    });
    for (const { id } of rows) takenDown.add(id);
  }
  return takenDown;
}

/** The articles whose card shows a file of the library, by title, at most 100. It looks through all of them. */
export async function listCardsShowingFile(
  database: Database,
  accountId: AccountId,
  fileId: string,
): Promise<{ id: string; name: string }[]> {
  const rows = await database.article.findMany({
    where: { accountId, pictureUrl: { contains: `/media/${accountId}/${fileId}.` } },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: 100,
    select: { id: true, title: true },
  });
  return rows.map(({ id, title }) => ({ id, name: title }));
}

/** The text that the list's search looks through. */
export function articleSearchText({ title, description, url }: ArticleValues): string {
  return toSearchText(title, description, url);
}

/**
 * The cards that something shows, for who keeps them in memory; of what was read before only what has changed.
 *
 * @param isShown by id
 */
export async function readArticleShelf(
  accountId: AccountId,
  before: Shelf<ArticleCard> | undefined,
  isShown: (id: string) => boolean,
): Promise<Shelf<ArticleCard>> {
  return readShelf({ table: "Article", columns: CARD_COLUMNS, accountId }, before, isShown, toCard);
}

/** All link cards of an account as staff wrote them, oldest first. */
export async function listStoredArticles(accountId: AccountId) {
  const rows = await db.article.findMany({
    where: { accountId, kind: "link" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: STORED_COLUMNS,
  });
  return rows.map(({ labels, ...row }) => ({ ...row, labels: namesOf(labels) }));
}

/** In one order, whatever database they come from. */
export function namesOf(labels: readonly { label: string }[]): string[] {
  return labels.map(({ label }) => label).sort();
}

const CARD_COLUMNS = {
  ...STAMP_COLUMNS,
  title: "value",
  description: "value",
  pictureUrl: "value",
  url: "value",
} as const;

const cardRowSchema = z
  .tuple([z.string(), z.number(), z.string(), z.string(), z.string(), z.string(), z.string()])
  .transform(([id, , , title, description, pictureUrl, url]): ArticleCard => {
    return { id, title, description, pictureUrl, url };
  });

function toCard(row: unknown[]): ArticleCard | null {
  const { data, error } = cardRowSchema.safeParse(row);
  if (error) log.error({ err: error, articleId: row[0] }, "an article in the database cannot be read");
  return data ?? null;
}
