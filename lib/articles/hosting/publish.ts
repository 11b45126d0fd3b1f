import { createHash } from "node:crypto";
import { changeAccount } from "@/lib/accounts/revision";
import { pageUrl } from "@/lib/articles/addresses";
import type { ArticleDocument, Block, Inline } from "@/lib/articles/document/document-types";
import { publishCard } from "@/lib/articles/writes";
import { getWritten } from "@/lib/articles/writing/data";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { type Database, db, type Prisma } from "@/lib/platform/db/db";
import { NO_JSON } from "@/lib/platform/db/sql";
import { isUniqueConflict } from "@/lib/platform/db/transaction";
import { chooseSlug } from "./choose-slug";
import { drawPage } from "./draw-page";
import type { HtmlPage } from "./html-page";
import { readPageFrame } from "./page-frame";
import { PAGE_REFUSALS } from "./refusals";

/** In whose name: a job has no more than this, and the command line has nobody. */
export type Publisher = Pick<ActionContext, "accountId"> & {
  actor: Pick<ActionContext["actor"], "userId" | "name"> | null;
};

type Wish = {
  id: string;
  /** As somebody wrote it; otherwise it stays, or is made from the title. */
  slug?: string | undefined;
  /** What the person saw; otherwise whatever is saved. */
  revision?: number | undefined;
  /** Of a plan: null when nobody planned it, or called it off meanwhile, in which case nothing is published. */
  plannedFor?: Date | undefined;
};

/**
 * Shows everybody what is written now, under an address that stays. The page is drawn here, once, so that whoever
 * opens it costs one row. The article's card follows.
 *
 * @returns "invalid" with the fields that are missing; null for a plan that was called off
 */
export async function publishPage(
  publisher: Publisher,
  wish: Wish,
  now: Date,
): Promise<{ url: string; slug: string } | Refusal | null> {
  const { accountId } = publisher;
  const written = await getWritten(accountId, wish.id);
  if (!written) return PAGE_REFUSALS.gone;
  if (wish.revision !== undefined && wish.revision !== written.revision) return PAGE_REFUSALS.changed;
  const missing = refuseMissing(written.values);
  if (missing) return missing;
  const before = await db.articlePage.findFirst({
    where: { articleId: wish.id, accountId },
    select: { slug: true, publishedAt: true },
  });
  const slug = await chooseSlug({ ...wish, title: written.values.title, present: before?.slug ?? null });
  if (slug instanceof Refusal) return slug;
  const url = pageUrl(slug);
  const publishedAt = before?.publishedAt ?? now;
  const frame = await readPageFrame(accountId, written.values, { url, publishedAt, changedAt: now });
  const page = drawPage(written.values, frame);
  const snapshot = { ...pageColumns(page), values: written.values, revision: written.revision };
  const shown = { ...snapshot, slug, state: "public", publishedAt, changedAt: now };
  try {
    return await changeAccount(accountId, async (tx) => {
      if (!(await isStillPlanned(tx, wish))) return null;
      const data = { ...shown, publishAt: null, failure: NO_JSON };
      await keepPage(tx, { accountId, articleId: wish.id, slug }, data);
      await keepCodes(tx, { accountId, articleId: wish.id }, [...frame.codes.keys()]);
      const { title, digest } = written.values;
      const card = { title, description: digest, pictureUrl: frame.shareUrl, url };
      await publishCard(tx, accountId, wish.id, card);
      await recordAudit(tx, {
        ...publisher,
        event: "article.published",
        subject: title,
        detail: { id: wish.id, url, revision: written.revision },
      });
      return { url, slug };
    });
  } catch (error) {
    // Somebody else took the address between the look and the writing.
    if (isUniqueConflict(error)) return PAGE_REFUSALS.slugTaken;
    throw error;
  }
}

/** What has to be there before anybody else sees it; the cover need not. */
export function refuseMissing({ title, body }: WrittenValues): Refusal | null {
  const fields = {
    ...(title === "" && { title: PAGE_REFUSALS.noTitle }),
    ...(isBlank(body) && { body: PAGE_REFUSALS.noBody }),
  };
  return Object.keys(fields).length === 0 ? null : new Refusal("invalid", PAGE_REFUSALS.incomplete, fields);
}

/** Empty lines are no text. */
function isBlank({ content }: ArticleDocument): boolean {
  const isEmptyLine = (block: Block) => block.type === "paragraph" && (block.content ?? []).every(isAir);
  return content.every(isEmptyLine);
}

function isAir(part: Inline): boolean {
  return part.type === "hardBreak" || part.text.trim() === "";
}

/** Writes a page's row, and its slug down as one that leads to it for ever. */
export async function keepPage(
  tx: Database,
  { accountId, articleId, slug }: { accountId: string; articleId: string; slug: string },
  data: Partial<Omit<Prisma.ArticlePageUncheckedCreateInput, "articleId" | "accountId" | "slugs">>,
): Promise<void> {
  const own = { articleId, accountId, slug };
  const create = { ...data, ...own };
  await tx.articlePage.upsert({ where: { articleId }, create, update: data, select: { articleId: true } });
  // Its own slug of before stays its own; one of another article's is a conflict.
  const isKept = (await tx.articleSlug.count({ where: { slug, articleId } })) > 0;
  if (!isKept) await tx.articleSlug.create({ data: own });
}

/** Writes down whose pictures everybody may see from now on. */
async function keepCodes(
  tx: Database,
  page: { accountId: string; articleId: string },
  codeIds: readonly string[],
): Promise<void> {
  await tx.articlePageCode.deleteMany({ where: page });
  await tx.articlePageCode.createMany({ data: codeIds.map((codeId) => ({ ...page, codeId })) });
}

export function pageColumns({ html, styleHash }: HtmlPage) {
  return { html, styleHash, etag: etagOf(html) };
}

/** Another one for every text. */
export function etagOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 27);
}

async function isStillPlanned(tx: Database, { id, plannedFor }: Wish): Promise<boolean> {
  if (plannedFor === undefined) return true;
  return (await tx.articlePage.count({ where: { articleId: id, publishAt: plannedFor } })) > 0;
}
