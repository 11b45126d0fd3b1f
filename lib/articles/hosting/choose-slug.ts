import type { Refusal } from "@/lib/platform/action";
import { db } from "@/lib/platform/db/db";
import { PAGE_REFUSALS } from "./refusals";
import { numberedSlug, slugOfTitle } from "./slug-of-title";

type Wish = { id: string; slug?: string | undefined; title: string; present: string | null };

/** The address of a page: the one asked for, the present one, or a free one made from the title. */
export async function chooseSlug({ id, slug = "", title, present }: Wish): Promise<string | Refusal> {
  if (slug !== "") return (await isFree(slug, id)) ? slug : PAGE_REFUSALS.slugTaken;
  return present ?? freeSlugOfTitle(title, id);
}

/** Of an article that has none yet. Another one of the same title is the second, the third … */
export async function freeSlugOfTitle(title: string, articleId: string): Promise<string> {
  const slug = await slugOfTitle(title);
  if (await isFree(slug, articleId)) return slug;
  const taken = await db.articleSlug.findMany({
    where: { slug: { startsWith: slug.slice(0, LONGEST_STEM) } },
    select: { slug: true },
    take: MOST_LOOKED_AT,
  });
  const takenSlugs = new Set(taken.map((row) => row.slug));
  let number = 2;
  while (takenSlugs.has(numberedSlug(slug, number))) number += 1;
  const numbered = numberedSlug(slug, number);
  // Past a thousand of one title the article's own id tells them apart.
  const isLast = taken.length < MOST_LOOKED_AT;
  return isLast
    ? numbered
    : `${slug.slice(0, LONGEST_STEM)}-${articleId.toLowerCase().replace(/[^a-z0-9]+/g, "x")}`;
}

/** What is left of a slug when a number or an id is put behind it. */
const LONGEST_STEM = 64;
const MOST_LOOKED_AT = 1000;

async function isFree(slug: string, articleId: string): Promise<boolean> {
  const owner = await db.articleSlug.findUnique({ where: { slug }, select: { articleId: true } });
  return owner === null || owner.articleId === articleId;
}
