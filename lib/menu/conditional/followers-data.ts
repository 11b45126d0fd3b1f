import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import type { FollowerTags } from "@/lib/menu/types";
import { failureOf } from "@/lib/menu/wechat-failure";
import type { Locale } from "@/lib/platform/i18n/locale";

/** The tags that followers can have, asked of WeChat; that it cannot say is an answer, too. */
export async function listFollowerTags(accountId: AccountId, locale: Locale): Promise<FollowerTags> {
  try {
    const wechat = await wechatFor(accountId);
    return { type: "tags", tags: await wechat.tags.list() };
  } catch (error) {
    return { type: "failed", ...failureOf(error, locale) };
  }
}
