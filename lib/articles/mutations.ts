import type { z } from "zod";
import { changeAccount } from "@/lib/accounts/revision";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { articleSearchText } from "./data";
import type { ArticleValues, articleIdSchema, articleUpdateSchema } from "./schema";
import type { ArticleUse } from "./types";
import { listArticleUses } from "./uses";
import { insertArticle } from "./writes";

export async function createArticle(context: ActionContext, values: ArticleValues): Promise<{ id: string }> {
  return changeAccount(context.accountId, (tx) => insertArticle(tx, context, values));
}

/** Changes an article, unless somebody else changed it since the form was filled. */
export async function updateArticle(
  context: ActionContext,
  { id, revision, ...values }: z.output<typeof articleUpdateSchema>,
): Promise<{ revision: number } | Refusal> {
  const { actor, accountId } = context;
  return changeAccount(accountId, async (tx) => {
    const before = await tx.article.findFirst({ where: { id, accountId, kind: "link" } });
    if (!before) return GONE;
    const data = { ...values, searchText: articleSearchText(values), revision: { increment: 1 } };
    const { count } = await tx.article.updateMany({ where: { id, accountId, revision }, data });
    if (count === 0) return CHANGED;
    const { title, description, pictureUrl, url } = before;
    const detail = { id, before: { title, description, pictureUrl, url }, after: values };
    await recordAudit(tx, { actor, accountId, event: "article.updated", subject: values.title, detail });
    return { revision: revision + 1 };
  });
}

/** Deletes an article. One that rules or codes still show stays, and the answer names those. */
export async function deleteArticle(
  context: ActionContext,
  { id }: z.output<typeof articleIdSchema>,
): Promise<{ isDeleted: boolean; usedBy: ArticleUse[] }> {
  const { actor, accountId } = context;
  return changeAccount(accountId, async (tx) => {
    const usedBy = await listArticleUses(tx, accountId, id);
    if (usedBy.length > 0) return { isDeleted: false, usedBy };
    const before = await tx.article.findFirst({ where: { id, accountId } });
    // Somebody else was faster: the article is gone, which is what was asked for.
    if (!before) return { isDeleted: true, usedBy };
    await tx.article.deleteMany({ where: { id, accountId } });
    const { title, description, pictureUrl, url } = before;
    const detail = { id, before: { title, description, pictureUrl, url } };
    await recordAudit(tx, { actor, accountId, event: "article.deleted", subject: title, detail });
    return { isDeleted: true, usedBy };
  });
}

const GONE = new Refusal("not-found", {
  zh: "这篇图文已经被删除。您填写的内容还在，可以复制后新建一篇。",
  en: "This article has been deleted. What you typed is still here; copy it into a new one.",
});

const CHANGED = new Refusal("conflict", {
  zh: "在您编辑时，别人保存了另一个版本。您填写的内容还在，请选择保留哪一个。",
  en: "Somebody saved another version while you were editing. What you typed is still here; choose which to keep.",
});
