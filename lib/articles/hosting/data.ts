import { z } from "zod";
import { pageUrl } from "@/lib/articles/addresses";
import type { Crop } from "@/lib/articles/writing/cover-crops";
import { type WrittenValues, writtenSchema } from "@/lib/articles/writing/schema";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import { jsonContains } from "@/lib/platform/db/contains";
import { type Database, db } from "@/lib/platform/db/db";
import { namedRowsSchema } from "@/lib/platform/db/named-rows";
import { sql } from "@/lib/platform/db/sql";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";
import { chinaDay, daysBetween } from "@/lib/platform/periods";
import { DAY } from "@/lib/platform/time";
import { freeSlugOfTitle } from "./choose-slug";
import type { CardOfAccount, DayOfViews, ListedPage, PageState, Publication } from "./types";

/** Days in the chart of views. */
const SHOWN_DAYS = 30;
const LISTED_AT_ONCE = 20;

const coverSchema = writtenSchema.pick({ coverId: true, coverCrops: true });

const stateSchema = z.enum(["private", "public", "takenDown"]);

/** A page as whoever opens it needs it. */
export type ReaderPage = {
  articleId: string;
  accountId: string;
  slug: string;
  state: PageState;
  html: string;
  etag: string;
  styleHash: string;
};

/**
 * What is at an address: a page, where it has moved to, or null. What is private is not there.
 */
export async function findReaderPage(slug: string): Promise<ReaderPage | { movedTo: string } | null> {
  const page = await db.articlePage.findUnique({
    where: { slug },
    select: {
      articleId: true,
      accountId: true,
      slug: true,
      state: true,
      html: true,
      etag: true,
      styleHash: true,
    },
  });
  if (page) return page.state === "private" ? null : { ...page, state: stateSchema.parse(page.state) };
  const former = await db.articleSlug.findUnique({
    where: { slug },
    select: { page: { select: { slug: true, state: true } } },
  });
  return former && former.page.state !== "private" ? { movedTo: former.page.slug } : null;
}

/** The cover of a page that everybody may see, at the address that it has or had; null for none, or the whole of one. */
export async function findReaderCover(
  slug: string,
): Promise<{ accountId: AccountId; coverId: string; crop: Crop } | null> {
  const row = await db.articleSlug.findUnique({
    where: { slug },
    select: { page: { select: { accountId: true, state: true, values: true } } },
  });
  if (row?.page.state !== "public") return null;
  const { coverId, coverCrops } = coverSchema.safeParse(row.page.values).data ?? {};
  if (!coverId || !coverCrops) return null;
  return { accountId: vouchForAccountId(row.page.accountId), coverId, crop: coverCrops.wide };
}

/** What staff are told of an article's page, published or not. @param now milliseconds */
export async function getPublication(
  accountId: AccountId,
  { id, revision, values }: { id: string; revision: number; values: WrittenValues },
  now: number,
): Promise<Publication> {
  const [page, { views, viewsInAll }] = await Promise.all([
    db.articlePage.findFirst({
      where: { articleId: id, accountId },
      omit: { html: true, etag: true, styleHash: true },
    }),
    readViews(accountId, id, now),
  ]);
  const slug = page?.slug ?? (await freeSlugOfTitle(values.title, id));
  return {
    articleId: id,
    slug,
    url: pageUrl(slug),
    state: stateSchema.parse(page?.state ?? "private"),
    publishedAt: page?.publishedAt ?? null,
    changedAt: page?.changedAt ?? null,
    isChanged: page?.values != null && page.revision !== revision && differs(page.values, values),
    publishAt: page?.publishAt ?? null,
    takeDownAt: page?.takeDownAt ?? null,
    scheduledBy: page?.scheduledBy ?? "",
    failure: localizedSchema.nullable().parse(page?.failure ?? null),
    views,
    viewsInAll,
  };
}

/** Whether readers see something else than what is written. What only staff see of it does not count. */
function differs(published: unknown, written: WrittenValues): boolean {
  const { data } = writtenSchema.safeParse(published);
  return data === undefined || readersPart(data) !== readersPart(written);
}

function readersPart({ folder: _, comments: __, ...values }: WrittenValues): string {
  return JSON.stringify(values);
}

async function readViews(
  accountId: AccountId,
  articleId: string,
  now: number,
): Promise<{ views: DayOfViews[]; viewsInAll: number }> {
  const days = daysBetween(chinaDay(now - (SHOWN_DAYS - 1) * DAY), chinaDay(now));
  const where = { articleId, accountId };
  const [rows, sum] = await Promise.all([
    db.articleViews.findMany({ where: { ...where, day: { in: days } } }),
    db.articleViews.aggregate({ where, _sum: { views: true } }),
  ]);
  const byDay = new Map(rows.map(({ day, views }) => [day, views]));
  const views = days.map((day) => ({ day, views: byDay.get(day) ?? 0 }));
  return { views, viewsInAll: sum._sum.views ?? 0 };
}

/** What an account's card shows; nothing besides its name until somebody has said. */
export async function getAccountCard(accountId: AccountId): Promise<CardOfAccount> {
  const select = { signature: true, avatarId: true, qrCodeId: true };
  const card = await db.accountCard.findUnique({ where: { accountId }, select });
  return card ?? { signature: "", avatarId: null, qrCodeId: null };
}

/** The articles whose pages are open to everybody. */
export async function listPublicIds(accountId: AccountId): Promise<ReadonlySet<string>> {
  const pages = await db.articlePage.findMany({
    where: { accountId, state: "public" },
    select: { articleId: true },
  });
  return new Set(pages.map(({ articleId }) => articleId));
}

/** Whether an account's card shows a file of the library. */
export async function isFileOnCard(
  database: Database,
  accountId: AccountId,
  fileId: string,
): Promise<boolean> {
  const where = { accountId, OR: [{ avatarId: fileId }, { qrCodeId: fileId }] };
  return (await database.accountCard.count({ where })) > 0;
}

/** Whether a page that everybody may see shows a code. */
export async function isCodePublic(accountId: AccountId, codeId: string): Promise<boolean> {
  const where = { accountId, codeId, page: { state: "public" } };
  return (await db.articlePageCode.findFirst({ where, select: { codeId: true } })) !== null;
}

/** Whether an account shows its public articles in a list. */
export async function isListed(accountId: AccountId): Promise<boolean> {
  return (await db.articleListing.count({ where: { accountId } })) > 0;
}

/** One page of what an account shows everybody; null for one that shows no list. @param after the last one shown before */
export async function readListing(
  accountId: AccountId,
  after: { publishedAt: Date; articleId: string } | null,
): Promise<{ account: string; pages: ListedPage[]; hasMore: boolean } | null> {
  const listing = await db.articleListing.findUnique({
    where: { accountId },
    select: { account: { select: { name: true } } },
  });
  if (!listing) return null;
  const rows = await db.articlePage.findMany({
    where: { accountId, state: "public", publishedAt: { not: null }, ...(after && earlierThan(after)) },
    orderBy: [{ publishedAt: "desc" }, { articleId: "desc" }],
    take: LISTED_AT_ONCE + 1,
    select: {
      articleId: true,
      slug: true,
      publishedAt: true,
      article: { select: { title: true, description: true, pictureUrl: true } },
    },
  });
  const pages = rows.flatMap(({ publishedAt, article, ...page }): ListedPage[] =>
    publishedAt === null ? [] : [{ ...page, publishedAt, ...article }],
  );
  return {
    account: listing.account.name,
    pages: pages.slice(0, LISTED_AT_ONCE),
    hasMore: pages.length > LISTED_AT_ONCE,
  };
}

/** A range for the index, less those of the very same instant that were shown already. */
function earlierThan({ publishedAt, articleId }: { publishedAt: Date; articleId: string }) {
  return { publishedAt: { lte: publishedAt }, NOT: { publishedAt, articleId: { gte: articleId } } };
}

/** The one account that shows a list, for an address that names none; null when there are none or several. */
export async function findOnlyListing(): Promise<string | null> {
  const [first, second] = await db.articleListing.findMany({ take: 2, select: { accountId: true } });
  return first && !second ? first.accountId : null;
}

/** The articles whose public page shows a file of the library, by title, at most 100. It looks through all of them. */
export async function listPagesShowingFile(
  database: Database,
  accountId: AccountId,
  fileId: string,
): Promise<{ id: string; name: string }[]> {
  const showsIt = jsonContains(sql`"ArticlePage"."values"`, JSON.stringify(fileId));
  const pages: unknown = await database.$queryRaw`
    SELECT "Article"."id" AS "id", "Article"."title" AS "name"
    FROM "ArticlePage" JOIN "Article" ON "Article"."id" = "ArticlePage"."articleId"
    WHERE "ArticlePage"."accountId" = ${accountId} AND "ArticlePage"."state" = 'public' AND ${showsIt}
    ORDER BY "Article"."title", "Article"."id" LIMIT 100`;
  return namedRowsSchema.parse(pages);
}
