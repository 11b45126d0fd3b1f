import type { z } from "zod";
import { changeAccount } from "@/lib/accounts/revision";
import { pageUrl } from "@/lib/articles/addresses";
import { moveCard } from "@/lib/articles/writes";
import { getWritten } from "@/lib/articles/writing/data";
import { writtenSchema } from "@/lib/articles/writing/schema";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { db } from "@/lib/platform/db/db";
import { isUniqueConflict } from "@/lib/platform/db/transaction";
import { chooseSlug } from "./choose-slug";
import { drawPage } from "./draw-page";
import { readPageFrame } from "./page-frame";
import { keepPage, pageColumns } from "./publish";
import { PAGE_REFUSALS } from "./refusals";
import type { pageSlugSchema } from "./schema";

/**
 * Moves a page, or says where it will be. What leads to where it was leads on to where it is, for ever. What it says
 * stays as it was published.
 */
export async function changePageSlug(
  context: ActionContext,
  { id, slug }: z.output<typeof pageSlugSchema>,
): Promise<{ url: string; slug: string } | Refusal> {
  const { accountId, actor } = context;
  const page = await db.articlePage.findFirst({ where: { articleId: id, accountId } });
  if (!page && !(await getWritten(accountId, id))) return PAGE_REFUSALS.gone;
  const url = pageUrl(slug);
  if (page?.slug === slug) return { url, slug };
  const free = await chooseSlug({ id, slug, title: "", present: null });
  if (free instanceof Refusal) return free;
  const { values = null, publishedAt = null, changedAt = null } = page ?? {};
  const isDrawn = values !== null && publishedAt !== null && changedAt !== null;
  const columns = isDrawn ? await drawAnew(context, values, { url, publishedAt, changedAt }) : {};
  try {
    return await changeAccount(accountId, async (tx) => {
      await keepPage(tx, { accountId, articleId: id, slug }, { slug, ...columns });
      if (publishedAt !== null) await moveCard(tx, accountId, id, url);
      const detail = { id, before: { slug: page?.slug ?? null }, after: { slug } };
      await recordAudit(tx, { actor, accountId, event: "article.moved", subject: slug, detail });
      return { url, slug };
    });
  } catch (error) {
    if (isUniqueConflict(error)) return PAGE_REFUSALS.slugTaken;
    throw error;
  }
}

/** The page says itself where it is. */
async function drawAnew(
  { accountId }: ActionContext,
  published: unknown,
  page: { url: string; publishedAt: Date; changedAt: Date },
) {
  const values = writtenSchema.parse(published);
  return pageColumns(drawPage(values, await readPageFrame(accountId, values, page)));
}
