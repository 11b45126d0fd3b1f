import { wechatFor } from "@/lib/accounts/wechat-for";
import type { ActionContext } from "@/lib/auth/admin-action";
import { WeChatRefusal, WeChatUnreachable } from "@/lib/wechat/api/errors";
import type { FollowerTags } from "./types";

/** The tags that followers can have, asked of WeChat; that it cannot say is an answer, too. */
export async function listFollowerTags({ accountId, locale }: ActionContext): Promise<FollowerTags> {
  try {
    const tags = await (await wechatFor(accountId)).tags.list();
    return { type: "tags", tags: tags.map(({ id, name }) => ({ id, name })) };
  } catch (error) {
    if (error instanceof WeChatRefusal || error instanceof WeChatUnreachable)
      return { type: "failed", message: `${error.meaning[locale]} ${error.advice[locale]}` };
    throw error;
  }
}
