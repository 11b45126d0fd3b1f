import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import type { FollowerTags } from "@/lib/menu/types";
import { failureOf } from "@/lib/menu/wechat-failure";
import { db } from "@/lib/platform/db/db";
import type { Locale } from "@/lib/platform/i18n/locale";

const DELIVERIES_TO_SEARCH = 200;
const FOLLOWERS_TO_OFFER = 20;

/** The tags that followers can have, asked of WeChat; that it cannot say is an answer, too. */
export async function listFollowerTags(accountId: AccountId, locale: Locale): Promise<FollowerTags> {
  try {
    const wechat = await wechatFor(accountId);
    return { type: "tags", tags: await wechat.tags.list() };
  } catch (error) {
    return { type: "failed", ...failureOf(error, locale) };
  }
}

/** OpenIDs of some followers who were heard of last, the latest first. */
export async function listRecentFollowers(accountId: AccountId): Promise<string[]> {
  const rows = await db.delivery.findMany({
    where: { accountId },
    orderBy: { id: "desc" },
    take: DELIVERIES_TO_SEARCH,
    select: { openid: true },
  });
  return [...new Set(rows.map(({ openid }) => openid))].slice(0, FOLLOWERS_TO_OFFER);
}
