import { articleSearchText } from "@/lib/articles/data";
import type { AccountId } from "@/lib/auth/account-id";
import { insertRows, upsertRows } from "@/lib/platform/db/bulk";
import type { Database } from "@/lib/platform/db/db";
import type { WrittenValues } from "./schema";
import { filesShownBy } from "./version-files";

// Functions of a transaction, for whoever writes articles along with something else, and records it.

/** A written article as a bulk write wants it; `revision` is the one that it gets. */
export type WrittenToWrite = {
  id: string;
  /** How files of the command line name it; null for those that say its id. */
  key: string | null;
  revision: number;
  createdAt: Date;
  values: WrittenValues;
};

/**
 * Inserts written articles and overwrites those whose id exists; what each said before stays among its versions. What is
 * published stays as it is.
 *
 * @returns false, with nothing written, when somebody saved one of them meanwhile
 */
export async function writeWritten(
  tx: Database,
  accountId: AccountId,
  articles: readonly WrittenToWrite[],
  { by, now }: { by: { userId: string | null; name: string }; now: Date },
): Promise<boolean> {
  const ids = articles.map(({ id }) => id);
  const rows = await tx.article.findMany({
    where: { accountId, id: { in: ids } },
    select: { id: true, revision: true, url: true },
  });
  const before = new Map(rows.map((row) => [row.id, row]));
  if (articles.some(({ id, revision }) => (before.get(id)?.revision ?? 0) !== revision - 1)) return false;
  // Nobody outside has seen the card of an article without an address.
  const isSeen = ({ id }: WrittenToWrite) => (before.get(id)?.url ?? "") !== "";
  const seen = articles.filter(isSeen);
  const unseen = articles.filter((article) => !isSeen(article));
  await upsertRows(
    tx,
    SEEN_ARTICLE,
    seen.map((article) => toArticle(accountId, article, now)),
  );
  await upsertRows(
    tx,
    ARTICLE,
    unseen.map((article) => toArticle(accountId, article, now)),
  );
  await upsertRows(
    tx,
    WRITTEN,
    articles.map((article) => toWritten(accountId, article, by, now)),
  );
  const versions = await toVersions(tx, accountId, articles, { by, now });
  await insertRows(tx, VERSION, versions);
  await insertRows(tx, VERSION_FILE, versions.flatMap(toVersionFiles));
  return true;
}

function toArticle(accountId: AccountId, { values, ...row }: WrittenToWrite, now: Date) {
  const card = { title: values.title, description: values.digest, pictureUrl: "", url: "" };
  return {
    ...row,
    ...card,
    accountId,
    kind: "written",
    folder: values.folder,
    searchText: articleSearchText(card),
    updatedAt: now,
  };
}

function toWritten(
  accountId: AccountId,
  { id, values }: WrittenToWrite,
  by: { userId: string | null; name: string },
  now: Date,
) {
  const { folder: _, ...written } = values;
  return { ...written, articleId: id, accountId, updatedById: by.userId, updatedBy: by.name, updatedAt: now };
}

async function toVersions(
  tx: Database,
  accountId: AccountId,
  articles: readonly WrittenToWrite[],
  { by, now }: { by: { userId: string | null; name: string }; now: Date },
) {
  const last = await tx.articleVersion.groupBy({
    by: ["articleId"],
    where: { accountId, articleId: { in: articles.map(({ id }) => id) } },
    _max: { number: true },
  });
  const numbers = new Map(last.map(({ articleId, _max }) => [articleId, _max.number ?? 0]));
  return articles.map(({ id, values }) => ({
    articleId: id,
    number: (numbers.get(id) ?? 0) + 1,
    accountId,
    values,
    savedById: by.userId,
    savedBy: by.name,
    savedAt: now,
    begunAt: now,
  }));
}

function toVersionFiles({ articleId, number, accountId, values }: VersionToWrite) {
  return filesShownBy(values).map((fileId) => ({ articleId, number, fileId, accountId }));
}

type VersionToWrite = Awaited<ReturnType<typeof toVersions>>[number];

const ARTICLE = {
  name: "Article",
  columns: {
    id: "text",
    accountId: "text",
    kind: "text",
    title: "text",
    description: "text",
    pictureUrl: "text",
    url: "text",
    folder: "text",
    key: "text",
    searchText: "text",
    revision: "integer",
    createdAt: "time",
    updatedAt: "time",
  },
  keptOnUpdate: ["accountId", "kind", "pictureUrl", "url", "createdAt"],
} as const;

const SEEN_ARTICLE = {
  ...ARTICLE,
  keptOnUpdate: [...ARTICLE.keptOnUpdate, "title", "description", "searchText"],
} as const;

const WRITTEN = {
  name: "WrittenArticle",
  key: "articleId",
  columns: {
    articleId: "text",
    accountId: "text",
    title: "text",
    digest: "text",
    author: "text",
    sourceUrl: "text",
    comments: "text",
    body: "json",
    look: "json",
    coverId: "text",
    coverCrops: "json",
    updatedById: "text",
    updatedBy: "text",
    updatedAt: "time",
  },
  keptOnUpdate: ["accountId"],
} as const;

const VERSION = {
  name: "ArticleVersion",
  columns: {
    articleId: "text",
    number: "integer",
    accountId: "text",
    values: "json",
    savedById: "text",
    savedBy: "text",
    savedAt: "time",
    begunAt: "time",
  },
  keptOnUpdate: [],
} as const;

const VERSION_FILE = {
  name: "ArticleVersionFile",
  columns: { articleId: "text", number: "integer", fileId: "text", accountId: "text" },
  keptOnUpdate: [],
} as const;
