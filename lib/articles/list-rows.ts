import type { AccountId } from "@/lib/auth/account-id";
import { db, type Prisma } from "@/lib/platform/db/db";
import { distinctWords } from "@/lib/platform/db/distinct-words";
import { toSearchText } from "@/lib/platform/db/search-text";
import { type Sql, sql } from "@/lib/platform/db/sql";
import {
  newestFirst,
  PAGE_SIZE,
  type PageRequest,
  type Place,
  placeCursor,
  placesNewestFirst,
  type Reading,
  readPage,
} from "@/lib/platform/page";
import type {
  ArticleFilter,
  KnownArticleWords,
  ListedArticle,
  PageOfListed,
  StateFilter,
} from "./list-types";

/** At WeChat for all to read, not taken down since. */
const AT_WECHAT = { url: { not: "" }, takenDownAt: null } as const;

const LISTED_COLUMNS = {
  id: true,
  title: true,
  description: true,
  pictureUrl: true,
  url: true,
  kind: true,
  folder: true,
  archived: true,
  revision: true,
  createdAt: true,
  updatedAt: true,
  labels: { select: { label: true }, orderBy: { label: "asc" } },
  page: { select: { state: true } },
  sendings: { where: AT_WECHAT, select: { articleId: true }, take: 1 },
} as const satisfies Prisma.ArticleSelect;

/** One page of the articles that staff look for, newest first. */
export async function listForStaff(
  accountId: AccountId,
  { after, before, ...filter }: PageRequest & ArticleFilter,
  size = PAGE_SIZE,
): Promise<PageOfListed> {
  const read = filter.label ? labelledRows : rowsOf;
  return readPage(
    { after, before },
    placeCursor,
    async (reading) => (await read(accountId, filter, reading)).map(toListed),
    size,
  );
}

/** Whether the account has any article, archived ones too. */
export async function hasArticles(accountId: AccountId): Promise<boolean> {
  return (await db.article.findFirst({ where: { accountId }, select: { id: true } })) !== null;
}

/** The folders and labels of the account's articles, at most 500 of each. */
export async function listKnownArticleWords(accountId: AccountId): Promise<KnownArticleWords> {
  const wordsOf = (table: Sql, column: Sql) =>
    distinctWords(
      (beyond) =>
        sql`SELECT min(${column}) FROM ${table} WHERE "accountId" = ${accountId} AND ${column} > ${beyond}`,
    );
  const [folders, labels] = await Promise.all([
    wordsOf(sql`"Article"`, sql`"folder"`),
    wordsOf(sql`"ArticleLabel"`, sql`"label"`),
  ]);
  return { folders, labels };
}

function whereOf(accountId: AccountId, { search, kind, state, folder }: Omit<ArticleFilter, "label">) {
  const words = search?.trim();
  return {
    accountId,
    ...stateWhere(state),
    ...(kind && { kind }),
    ...(folder && { folder }),
    ...(words && { searchText: { contains: toSearchText(words) } }),
  } satisfies Prisma.ArticleWhereInput;
}

function stateWhere(state: StateFilter | undefined): Prisma.ArticleWhereInput {
  switch (state) {
    case undefined:
      return { archived: false };
    case "archived":
      return { archived: true };
    case "draft":
      return { archived: false, url: "" };
    case "public":
      return { archived: false, page: { state: "public" } };
    case "wechat":
      return { archived: false, sendings: { some: AT_WECHAT } };
    default:
      return state satisfies never;
  }
}

async function rowsOf(accountId: AccountId, filter: ArticleFilter, reading: Reading<Place>) {
  const { where, orderBy } = newestFirst(reading);
  return db.article.findMany({
    where: { ...whereOf(accountId, filter), ...where },
    orderBy,
    take: reading.take,
    select: LISTED_COLUMNS,
  });
}

/** By way of the label's own index: it may be on few articles of very many. */
async function labelledRows(
  accountId: AccountId,
  { label, ...filter }: ArticleFilter,
  reading: Reading<Place>,
) {
  const { order, beyond } = placesNewestFirst(reading);
  const rows = await db.articleLabel.findMany({
    where: {
      accountId,
      label,
      article: whereOf(accountId, filter),
      ...(beyond && { createdAt: beyond.range, NOT: { createdAt: beyond.instant, articleId: beyond.shown } }),
    },
    orderBy: [{ createdAt: order }, { articleId: order }],
    take: reading.take,
    select: { article: { select: LISTED_COLUMNS } },
  });
  return rows.map(({ article }) => article);
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function toListed({ labels, page, sendings, ...article }: Row): ListedArticle {
  return {
    ...article,
    labels: labels.map(({ label }) => label),
    isPublic: page?.state === "public",
    isAtWeChat: sendings.length > 0,
  };
}
