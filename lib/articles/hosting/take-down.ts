import { changeAccount } from "@/lib/accounts/revision";
import type { ArticleUse } from "@/lib/articles/types";
import { listArticleUses } from "@/lib/articles/uses";
import { recordAudit } from "@/lib/audit/record";
import type { Refusal } from "@/lib/platform/action";
import type { Publisher } from "./publish";
import { PAGE_REFUSALS } from "./refusals";

/**
 * Takes a page from readers, who are told that it was there. Its address stays its own: cards that still lead to it are
 * named, for they lead to those words.
 *
 * @param plannedFor of a plan: nothing happens when it was called off meanwhile
 */
export function takeDownPage(
  publisher: Publisher,
  { id, plannedFor }: { id: string; plannedFor?: Date },
): Promise<{ usedBy: ArticleUse[] } | Refusal> {
  const { accountId } = publisher;
  return changeAccount(accountId, async (tx) => {
    const plan = plannedFor && { takeDownAt: plannedFor };
    const { count } = await tx.articlePage.updateMany({
      where: { articleId: id, accountId, state: "public", ...plan },
      data: { state: "takenDown", takeDownAt: null },
    });
    if (count === 0) return PAGE_REFUSALS.notPublished;
    const { slug, article } = await tx.articlePage.findUniqueOrThrow({
      where: { articleId: id },
      select: { slug: true, article: { select: { title: true } } },
    });
    const subject = article.title;
    await recordAudit(tx, { ...publisher, event: "article.takenDown", subject, detail: { id, slug } });
    return { usedBy: await listArticleUses(tx, accountId, id) };
  });
}
