import { namesOf } from "@/lib/articles/data";
import type { AccountId } from "@/lib/auth/account-id";
import { jsonContains } from "@/lib/platform/db/contains";
import { type Database, db } from "@/lib/platform/db/db";
import { namedRowsSchema } from "@/lib/platform/db/named-rows";
import { sql } from "@/lib/platform/db/sql";
import { type WrittenValues, writtenSchema } from "./schema";
import type { ArticleVersion, WrittenArticle } from "./types";

/** At most so many versions of an article are kept, the newest. */
export const VERSIONS_KEPT = 100;

/** The article as it is being written; null when there is none, or it is a link. */
export async function getWritten(
  accountId: AccountId,
  id: string,
  database: Database = db,
): Promise<WrittenArticle | null> {
  const article = await database.article.findFirst({
    where: { id, accountId },
    select: { revision: true, folder: true, written: true },
  });
  if (!article?.written) return null;
  const { revision, folder, written } = article;
  return {
    id,
    revision,
    values: writtenSchema.parse({ ...written, folder }),
    changedBy: written.updatedBy,
    changedAt: written.updatedAt,
  };
}

/** All that is written here by their working titles, oldest first. */
export async function listWrittenNames(accountId: AccountId) {
  const rows = await db.article.findMany({
    where: { accountId, kind: "written" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      key: true,
      revision: true,
      createdAt: true,
      archived: true,
      labels: { select: { label: true } },
      written: { select: { title: true } },
    },
  });
  return rows.map(({ written, labels, ...row }) => {
    return { ...row, title: written?.title ?? "", labels: namesOf(labels) };
  });
}

/** All that is written here, as it is being written, oldest first. */
export async function listStoredWritten(accountId: AccountId) {
  const rows = await db.article.findMany({
    where: { accountId, kind: "written" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, key: true, revision: true, createdAt: true, folder: true, written: true },
  });
  return rows.flatMap(({ folder, written, ...row }) =>
    written ? [{ ...row, values: writtenSchema.parse({ ...written, folder }) }] : [],
  );
}

/** The articles whose text or cover shows a file of the library, by title, at most 100. It looks through all of them. */
export async function listArticlesShowingFile(
  database: Database,
  accountId: AccountId,
  fileId: string,
): Promise<{ id: string; name: string }[]> {
  const showsIt = jsonContains(sql`"body"`, JSON.stringify(fileId));
  const articles: unknown = await database.$queryRaw`
    SELECT "articleId" AS "id", "title" AS "name" FROM "WrittenArticle"
    WHERE "accountId" = ${accountId} AND ("coverId" = ${fileId} OR ${showsIt})
    ORDER BY "title", "articleId" LIMIT 100`;
  return namedRowsSchema.parse(articles);
}

/** The articles of which a version shows a file of the library, by title, at most 100. */
export async function listVersionsShowingFile(
  database: Database,
  accountId: AccountId,
  fileId: string,
): Promise<{ id: string; name: string }[]> {
  const rows = await database.writtenArticle.findMany({
    where: { accountId, versions: { some: { files: { some: { accountId, fileId } } } } },
    orderBy: [{ title: "asc" }, { articleId: "asc" }],
    take: 100,
    select: { articleId: true, title: true },
  });
  return rows.map(({ articleId, title }) => ({ id: articleId, name: title }));
}

/** What is written here by its working titles, the last changed first. */
export async function listWrittenTitles(
  accountId: AccountId,
  limit: number,
): Promise<{ id: string; title: string }[]> {
  const rows = await db.writtenArticle.findMany({
    where: { accountId },
    orderBy: { updatedAt: "desc" },
    take: limit,
    select: { articleId: true, title: true },
  });
  return rows.map(({ articleId, title }) => ({ id: articleId, title }));
}

/** The versions of an article, newest first; there are at most {@link VERSIONS_KEPT}. */
export function listVersions(accountId: AccountId, articleId: string): Promise<ArticleVersion[]> {
  return db.articleVersion.findMany({
    where: { accountId, articleId },
    orderBy: { number: "desc" },
    select: { number: true, savedBy: true, begunAt: true, savedAt: true },
  });
}

/** What an article said then; null when that version is not kept any more. */
export async function getVersionValues(
  accountId: AccountId,
  articleId: string,
  number: number,
): Promise<WrittenValues | null> {
  const version = await db.articleVersion.findFirst({
    where: { accountId, articleId, number },
    select: { values: true },
  });
  return version && writtenSchema.parse(version.values);
}
