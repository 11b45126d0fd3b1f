import type { z } from "zod";
import { LIMITS } from "@/lib/articles/limits";
import type { articleIdSchema } from "@/lib/articles/schema";
import { copyLabels, insertArticle } from "@/lib/articles/writes";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import type { Database } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { getWritten } from "./data";
import { insertWritten } from "./mutations";

/** Behind the title of a copy. */
const MARKS = { zh: "（副本）", en: " (copy)" } as const;

/** Makes another article of an article: with its labels and folder, without its versions, page and drafts at WeChat. */
export function duplicateArticle(
  context: ActionContext,
  { id }: z.output<typeof articleIdSchema>,
): Promise<{ id: string } | Refusal> {
  return inTransaction(async (tx) => {
    const copy = await insertCopy(tx, context, id);
    if (!copy) return GONE;
    await copyLabels(tx, context.accountId, id, copy.id);
    return copy;
  });
}

async function insertCopy(tx: Database, context: ActionContext, id: string): Promise<{ id: string } | null> {
  const { accountId, locale } = context;
  const titleOf = (title: string) => `${title.slice(0, LIMITS.title - MARKS[locale].length)}${MARKS[locale]}`;
  const written = await getWritten(accountId, id, tx);
  if (written) return insertWritten(tx, context, { ...written.values, title: titleOf(written.values.title) });
  const card = await tx.article.findFirst({
    where: { id, accountId },
    select: { title: true, description: true, pictureUrl: true, url: true, folder: true },
  });
  if (!card) return null;
  return insertArticle(tx, context, { ...card, title: titleOf(card.title) });
}

const GONE = new Refusal("not-found", {
  zh: "这篇图文已经被删除，请刷新后再看",
  en: "This article has been deleted; reload the page",
});
