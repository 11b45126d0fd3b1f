import { changeAccount } from "@/lib/accounts/revision";
import type { ArticleUse } from "@/lib/articles/types";
import { listArticleUses } from "@/lib/articles/uses";
import { recordAudit } from "@/lib/audit/record";
import type { Refusal } from "@/lib/platform/action";
import type { Publisher } from "./publish";
import { PAGE_REFUSALS } from "./refusals";

/** With what a plan that took a page down ends: whatever it was to publish before that is past. */
export const PLAN_OVER = { publishAt: null, takeDownAt: null };

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
    // All of the plan at once: whoever dies after this must not leave the rest of it to be carried out.
    const end = plannedFor ? PLAN_OVER : { takeDownAt: null };
    const { count } = await tx.articlePage.updateMany({
      where: { articleId: id, accountId, state: "public", ...plan },
      data: { state: "takenDown", ...end },
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
