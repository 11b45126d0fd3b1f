import { wechatFor } from "@/lib/accounts/wechat-for";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { inTransaction } from "@/lib/platform/db/transaction";
import { WeChatRefusal, WeChatUnreachable } from "@/lib/wechat/api/errors";
import type { CodeTag } from "./schema";
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

/** Has WeChat make a tag, for codes to put on followers. */
export async function createFollowerTag(
  { actor, accountId }: ActionContext,
  { name }: { name: string },
): Promise<CodeTag> {
  const { id } = await (await wechatFor(accountId)).tags.create(name);
  await inTransaction((tx) =>
    recordAudit(tx, { actor, accountId, event: "qrCode.tagCreated", subject: name, detail: { id } }),
  );
  return { id, name };
}
