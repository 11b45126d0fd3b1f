import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import type { Database } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { LIMITS } from "./limits";
import type { archiveArticlesSchema, labelArticlesSchema, moveArticlesSchema } from "./schema";

type Changed = { changed: number };

/** Puts articles out of sight of staff, or back. Their addresses, and what shows them, stay as they are. */
export function archiveArticles(
  context: ActionContext,
  { ids, archived }: z.output<typeof archiveArticlesSchema>,
): Promise<Changed> {
  const { accountId } = context;
  return inTransaction(async (tx) => {
    const articles = await findTitles(tx, { accountId, id: { in: ids }, archived: !archived });
    await tx.article.updateMany({ where: { accountId, id: { in: idsOf(articles) } }, data: { archived } });
    return record(tx, context, {
      articles,
      event: archived ? "article.archived" : "article.restored",
      detail: {},
    });
  });
}

/** Puts articles into a folder; an empty name takes them out of theirs. Whoever is writing one of them hears of it. */
export function moveArticles(
  context: ActionContext,
  { ids, folder }: z.output<typeof moveArticlesSchema>,
): Promise<Changed> {
  const { accountId } = context;
  return inTransaction(async (tx) => {
    const articles = await findTitles(tx, { accountId, id: { in: ids }, folder: { not: folder } });
    await tx.article.updateMany({
      where: { accountId, id: { in: idsOf(articles) } },
      data: { folder, revision: { increment: 1 } },
    });
    return record(tx, context, { articles, event: "article.filed", detail: { folder } });
  });
}

/** Puts labels on articles, and takes others off. */
export function labelArticles(
  context: ActionContext,
  { ids, add, remove }: z.output<typeof labelArticlesSchema>,
): Promise<Changed | Refusal> {
  const { accountId } = context;
  return inTransaction(async (tx) => {
    const articles = await findTitles(tx, { accountId, id: { in: ids } });
    const articleId = { in: idsOf(articles) };
    const kept = await tx.articleLabel.groupBy({
      by: ["articleId"],
      where: { accountId, articleId, label: { notIn: [...add, ...remove] } },
      _count: true,
    });
    if (kept.some(({ _count }) => _count + add.length > LIMITS.labels)) return TOO_MANY_LABELS;
    await tx.articleLabel.deleteMany({ where: { accountId, articleId, label: { in: [...add, ...remove] } } });
    const rows = articles.flatMap(({ id, createdAt }) =>
      add.map((label) => ({ accountId, articleId: id, createdAt, label })),
    );
    await tx.articleLabel.createMany({ data: rows });
    return record(tx, context, { articles, event: "article.labelled", detail: { add, remove } });
  });
}

type Titled = { id: string; title: string; createdAt: Date };

function findTitles(
  tx: Database,
  where: NonNullable<Parameters<Database["article"]["findMany"]>[0]>["where"],
) {
  return tx.article.findMany({ where, select: { id: true, title: true, createdAt: true } });
}

function idsOf(articles: readonly Titled[]): string[] {
  return articles.map(({ id }) => id);
}

const NAMED_IN_AUDIT = 5;

type Record = {
  articles: readonly Titled[];
  event: "article.archived" | "article.restored" | "article.filed" | "article.labelled";
  detail: { folder?: string; add?: string[]; remove?: string[] };
};

/** Once, for the one decision that it was. */
async function record(
  tx: Database,
  { actor, accountId }: ActionContext,
  { articles, event, detail }: Record,
) {
  if (articles.length === 0) return { changed: 0 };
  const subject = articles
    .slice(0, NAMED_IN_AUDIT)
    .map(({ title }) => title)
    .join("、");
  await recordAudit(tx, { actor, accountId, event, subject, detail: { ids: idsOf(articles), ...detail } });
  return { changed: articles.length };
}

const TOO_MANY = {
  zh: `一篇图文最多 ${LIMITS.labels} 个标签`,
  en: `At most ${LIMITS.labels} labels on an article`,
};
const TOO_MANY_LABELS = new Refusal("invalid", TOO_MANY, { add: TOO_MANY });
