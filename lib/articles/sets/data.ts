import { z } from "zod";
import { listArticles, listArticlesById, listTakenDownIds } from "@/lib/articles/data";
import type { Article } from "@/lib/articles/types";
import { getLastChanger } from "@/lib/audit/data";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { toSearchText } from "@/lib/platform/db/search-text";
import { readShelf, type Shelf, STAMP_COLUMNS } from "@/lib/platform/db/shelf";
import { log } from "@/lib/platform/log";
import { newestFirst, type Page, type PageRequest, placeCursor, readPage } from "@/lib/platform/page";
import type { ArticleSetValues, MemberSearch } from "./schema";
import type { ArticleSet, ArticleStanding, SavedSet, SetArticle } from "./types";

const COLUMNS = {
  id: true,
  name: true,
  articleIds: true,
  revision: true,
  createdAt: true,
  updatedAt: true,
} as const;

const membersSchema = z.array(z.string());

/** One page of an account's sets, newest first. */
export async function listSets(
  accountId: AccountId,
  request: PageRequest & { search?: string | undefined },
): Promise<Page<ArticleSet>> {
  const searchText = request.search ? { contains: toSearchText(request.search.trim()) } : undefined;
  const { rows, ...page } = await readPage(request, placeCursor, (reading) => {
    const { where, orderBy } = newestFirst(reading);
    const filter = { accountId, searchText, ...where };
    return db.articleSet.findMany({ where: filter, orderBy, take: reading.take, select: COLUMNS });
  });
  return { ...page, rows: await fillSets(accountId, rows) };
}

export async function getSet(accountId: AccountId, id: string): Promise<ArticleSet | null> {
  const [set] = await listSetsById(accountId, [id]);
  return set ?? null;
}

/** The sets of these ids that exist, in no particular order. */
export async function listSetsById(accountId: AccountId, ids: readonly string[]): Promise<ArticleSet[]> {
  if (ids.length === 0) return [];
  const rows = await db.articleSet.findMany({ where: { accountId, id: { in: [...ids] } }, select: COLUMNS });
  return fillSets(accountId, rows);
}

/** The set as it is stored now, and who stored it. */
export async function getSavedSet(accountId: AccountId, id: string): Promise<SavedSet | null> {
  const [set, changedBy] = await Promise.all([
    getSet(accountId, id),
    getLastChanger(accountId, "articleSet.updated", id),
  ]);
  return set && { set, changedBy };
}

/**
 * The articles of these ids, or the first page of a search among all articles, those that nobody can open yet too: a set
 * is made ahead of time.
 */
export async function findMembers(accountId: AccountId, wanted: MemberSearch): Promise<SetArticle[]> {
  if ("ids" in wanted) return listMembersById(accountId, wanted.ids);
  const { search } = wanted;
  const { rows } = await listArticles(accountId, { search });
  const takenDown = await listTakenDownIds(
    accountId,
    rows.map(({ id }) => id),
  );
  return rows.map((article) => toMember(article, takenDown));
}

/** The articles of these ids that exist, in no particular order, and whether followers can open them. */
export async function listMembersById(accountId: AccountId, ids: string[]): Promise<SetArticle[]> {
  const [articles, takenDown] = await Promise.all([
    listArticlesById(accountId, ids),
    listTakenDownIds(accountId, ids),
  ]);
  return articles.map((article) => toMember(article, takenDown));
}

/** All sets of an account as staff made them, oldest first. */
export async function listStoredSets(accountId: AccountId) {
  const rows = await db.articleSet.findMany({
    where: { accountId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { ...COLUMNS, key: true },
  });
  return rows.map((row) => ({ ...row, articleIds: membersOf(row) }));
}

/** The text that the list's search looks through. */
export function setSearchText({ name }: Pick<ArticleSetValues, "name">): string {
  return toSearchText(name);
}

/** An account's sets for who keeps them in memory: which articles, by the set's id; of what was read before only what has changed. */
export async function readSetShelf(
  accountId: AccountId,
  before: Shelf<StoredSet> | undefined,
): Promise<Shelf<StoredSet>> {
  return readShelf(
    { table: "ArticleSet", columns: SHELF_COLUMNS, accountId },
    before,
    () => true,
    toStoredSet,
  );
}

export type StoredSet = { id: string; articleIds: readonly string[] };

const SHELF_COLUMNS = { ...STAMP_COLUMNS, articleIds: "json" } as const;
const shelfRowSchema = z
  .tuple([z.string(), z.number(), z.string(), membersSchema])
  .transform(([id, , , articleIds]): StoredSet => ({ id, articleIds }));

function toStoredSet(row: unknown[]): StoredSet | null {
  const { data, error } = shelfRowSchema.safeParse(row);
  if (error) log.error({ err: error, setId: row[0] }, "a set in the database cannot be read");
  return data ?? null;
}

type Row = Omit<ArticleSet, "articles"> & { articleIds: unknown };

/** Gives sets their articles, with two queries for however many. */
async function fillSets(accountId: AccountId, rows: readonly Row[]): Promise<ArticleSet[]> {
  const articles = await listMembersById(accountId, [...new Set(rows.flatMap(membersOf))]);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return rows.map(({ articleIds, ...set }) => ({
    ...set,
    articles: membersOf({ id: set.id, articleIds }).flatMap((one) => byId.get(one) ?? []),
  }));
}

function membersOf({ id, articleIds }: Pick<Row, "id" | "articleIds">): string[] {
  const { data, error } = membersSchema.safeParse(articleIds);
  if (error) log.error({ err: error, setId: id }, "a set in the database cannot be read");
  return data ?? [];
}

function toMember(article: Article, takenDown: ReadonlySet<string>): SetArticle {
  const { id, title, description, pictureUrl, url } = article;
  return { id, title, description, pictureUrl, url, standing: standingOf(article, takenDown) };
}

function standingOf({ id, url }: Article, takenDown: ReadonlySet<string>): ArticleStanding {
  if (takenDown.has(id)) return "takenDown";
  return url === "" ? "unpublished" : "open";
}
