import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import type { FollowerTags } from "@/lib/menu/types";
import { sayFailure } from "@/lib/menu/wechat-failure";
import type { Locale } from "@/lib/platform/i18n/locale";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";

/** The tags that followers can have, asked of WeChat; that it cannot say is an answer, too. */
export async function listFollowerTags(accountId: AccountId, locale: Locale): Promise<FollowerTags> {
  const wechat = await wechatFor(accountId);
  const answer = await tryWeChat(() => wechat.tags.list());
  if (answer.ok) return { type: "tags", tags: answer.value };
  return { type: "failed", ...sayFailure(answer.failure, locale) };
}
