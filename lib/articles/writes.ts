import { recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { deleteRows, toFlatRows, upsertRows } from "@/lib/platform/db/bulk";
import type { Database } from "@/lib/platform/db/db";
import { inParts } from "@/lib/platform/in-parts";
import { pageUrl } from "./addresses";
import { articleSearchText } from "./data";
import type { ArticleValues } from "./schema";

// Functions of a transaction of `changeAccount`, for whoever changes articles along with something else. The card of a
// written article changes without a revision: that one counts what is written, and somebody may be writing.

/** Adds an article and records who did. */
export async function insertArticle(
  tx: Database,
  { accountId, actor }: Pick<ActionContext, "accountId" | "actor">,
  values: ArticleValues & { folder?: string },
): Promise<{ id: string }> {
  const data = { accountId, ...values, searchText: articleSearchText(values) };
  const { id } = await tx.article.create({ data, select: { id: true } });
  const subject = values.title;
  await recordAudit(tx, { actor, accountId, event: "article.created", subject, detail: { id } });
  return { id };
}

/** As {@link insertArticle}, unless there is a card that says and opens the very same. */
export async function findOrInsertArticle(
  tx: Database,
  context: Pick<ActionContext, "accountId" | "actor">,
  values: ArticleValues & { folder?: string },
): Promise<{ id: string }> {
  const { title, description, pictureUrl, url } = values;
  const same = await tx.article.findFirst({
    where: { accountId: context.accountId, kind: "link", title, description, pictureUrl, url },
    select: { id: true },
  });
  return same ?? insertArticle(tx, context, values);
}

/** Puts the labels of one article on another, new one. */
export async function copyLabels(
  tx: Database,
  accountId: AccountId,
  from: string,
  to: string,
): Promise<void> {
  const labels = await tx.articleLabel.findMany({ where: { accountId, articleId: from } });
  const { createdAt } = await tx.article.findFirstOrThrow({
    where: { accountId, id: to },
    select: { createdAt: true },
  });
  const rows = labels.map(({ label }) => ({ accountId, articleId: to, createdAt, label }));
  await tx.articleLabel.createMany({ data: rows });
}

/** Where an article stands in the list of staff. */
export type Filing = { id: string; createdAt: Date; archived: boolean; labels: readonly string[] };

/** Archives articles, brings them back, and gives them exactly these labels. */
export async function fileArticles(
  tx: Database,
  accountId: AccountId,
  filings: readonly Filing[],
): Promise<void> {
  for (const part of inParts(filings, FILINGS_A_STATEMENT)) {
    const ids = part.map(({ id }) => id);
    for (const archived of [true, false]) {
      const those = part.filter((one) => one.archived === archived).map(({ id }) => id);
      await tx.article.updateMany({ where: { accountId, id: { in: those } }, data: { archived } });
    }
    await tx.articleLabel.deleteMany({ where: { accountId, articleId: { in: ids } } });
    await tx.articleLabel.createMany({
      data: part.flatMap(({ id, createdAt, labels }) =>
        labels.map((label) => ({ accountId, articleId: id, createdAt, label })),
      ),
    });
  }
}

const FILINGS_A_STATEMENT = 500;

/**
 * Has the card of an article that is written here lead to where WeChat has published it, unless followers are led
 * somewhere else already, such as to a page of ours that is open.
 *
 * @param replaced the addresses that may give way; "" is that of a card that leads nowhere yet
 */
export async function showAtWeChat(
  tx: Database,
  accountId: AccountId,
  id: string,
  card: ArticleValues,
  replaced: readonly string[],
): Promise<void> {
  await tx.article.updateMany({
    where: {
      ...{ id, accountId, kind: "written" },
      OR: [
        { url: { in: [...replaced] } },
        { page: { state: "takenDown" }, url: { startsWith: pageUrl("") } },
      ],
    },
    data: { ...card, searchText: articleSearchText(card) },
  });
}

/** Takes the address from the card of an article that is not to be read there any more. */
export async function hideFromAddress(
  tx: Database,
  accountId: AccountId,
  id: string,
  url: string,
): Promise<void> {
  await tx.article.updateMany({
    where: { id, accountId, kind: "written", url },
    data: { url: "" },
  });
}

/**
 * A card that is gone would leave a hole in the reply, which the follower sees and nobody else.
 *
 * @param shown which form field shows which articles, by id
 * @returns the refusal that names those fields; null when followers can open all of the articles
 */
export async function refuseMissingArticles(
  tx: Database,
  accountId: AccountId,
  shown: readonly { field: string; ids: readonly string[] }[],
): Promise<Refusal | null> {
  const ids = new Set(shown.flatMap((one) => one.ids));
  if (ids.size === 0) return null;
  const articles = await tx.article.findMany({
    where: { accountId, id: { in: [...ids] }, url: { not: "" } },
    select: { id: true },
  });
  const existingIds = new Set(articles.map(({ id }) => id));
  const holes = shown.filter((one) => !one.ids.every((id) => existingIds.has(id)));
  if (holes.length === 0) return null;
  return new Refusal("invalid", GONE, Object.fromEntries(holes.map(({ field }) => [field, GONE])));
}

/** Makes the card of a written article say what was published, and lead there. */
export async function publishCard(
  tx: Database,
  accountId: AccountId,
  id: string,
  card: ArticleValues,
): Promise<void> {
  const data = { ...card, searchText: articleSearchText(card) };
  await tx.article.updateMany({ where: { id, accountId, kind: "written" }, data });
}

/** Makes the card of a written article lead to where its page is now. */
export async function moveCard(tx: Database, accountId: AccountId, id: string, url: string): Promise<void> {
  const where = { id, accountId, kind: "written" };
  const card = await tx.article.findFirst({ where });
  if (card) await publishCard(tx, accountId, id, { ...cardOf(card), url });
}

function cardOf({ title, description, pictureUrl, url }: ArticleValues): ArticleValues {
  return { title, description, pictureUrl, url };
}

/** An article as a bulk write wants it. */
export type ArticleToWrite = {
  id: string;
  /** How files of the command line name it; null for those that say its id. */
  key: string | null;
  revision: number;
  createdAt: Date;
  values: ArticleValues & { folder: string };
};

/** Inserts articles and overwrites those whose id exists, however many. What it writes is for the caller to record. */
export async function writeArticles(
  tx: Database,
  accountId: AccountId,
  articles: readonly ArticleToWrite[],
  now: Date,
): Promise<void> {
  await upsertRows(tx, TABLE, toFlatRows(articles, accountId, articleSearchText, now));
}

/** Deletes articles by their ids, however many. Whether something still shows them is for the caller to know. */
export async function deleteArticles(tx: Database, accountId: AccountId, ids: string[]): Promise<void> {
  await deleteRows(tx, TABLE, accountId, ids);
}

const TABLE = {
  name: "Article",
  columns: {
    id: "text",
    accountId: "text",
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
  keptOnUpdate: ["accountId", "createdAt"],
} as const;

const GONE = {
  zh: "选中的图文里有已经删除或还没有发布的，请重新选择",
  en: "One of the chosen articles has been deleted or is not published yet; choose again",
};
