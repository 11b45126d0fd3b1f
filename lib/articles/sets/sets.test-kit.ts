import { pageUrl } from "@/lib/articles/addresses";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";

/** @param given.state of a page of ours that the card leads to, instead of somewhere else */
export async function makeArticle(
  accountId: AccountId,
  title: string,
  { state, url = "https://shop.example.com/" }: { state?: string; url?: string } = {},
): Promise<string> {
  const data = {
    accountId,
    title,
    description: "",
    pictureUrl: "https://img.example.com/1.jpg",
    searchText: title,
  };
  const { id } = await db.article.create({ data: { ...data, url } });
  if (state === undefined) return id;
  const page = { articleId: id, accountId, slug: id, state, html: "", etag: "", styleHash: "" };
  await db.articlePage.create({ data: page });
  await db.article.update({ where: { id }, data: { url: pageUrl(id) } });
  return id;
}
