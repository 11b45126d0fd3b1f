import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import { ITEMS_A_PAGE, type Material, type MaterialType, type MediaPage, type Publication } from "./types";

/** A page of what the account keeps at WeChat, newest first. Throws WeChat's refusals. */
export async function listMaterials(
  accountId: AccountId,
  { type, page }: { type: MaterialType; page: number },
): Promise<MediaPage<Material>> {
  const wechat = await wechatFor(accountId);
  const request = { type, offset: page * ITEMS_A_PAGE, count: ITEMS_A_PAGE };
  const { total, items } = await wechat.materials.list(request);
  return {
    total,
    items: items.map(({ mediaId, name, updatedAt, url, articles }) => ({
      mediaId,
      name,
      updatedAt: updatedAt.getTime(),
      pictureUrl: (type === "image" ? url : articles?.[0]?.thumbUrl) ?? null,
    })),
  };
}

/** A page of what the account has published at WeChat, newest first. Throws WeChat's refusals. */
export async function listPublications(
  accountId: AccountId,
  { page }: { page: number },
): Promise<MediaPage<Publication>> {
  const wechat = await wechatFor(accountId);
  const { total, items } = await wechat.publications.list({
    offset: page * ITEMS_A_PAGE,
    count: ITEMS_A_PAGE,
  });
  return {
    total,
    items: items.map(({ articleId, updatedAt, articles }) => ({
      articleId,
      title: articles[0]?.title ?? "",
      digest: articles[0]?.digest ?? "",
      pictureUrl: articles[0]?.thumbUrl ?? null,
      articleCount: articles.length,
      updatedAt: updatedAt.getTime(),
      isDeleted: articles[0]?.isDeleted ?? false,
    })),
  };
}
