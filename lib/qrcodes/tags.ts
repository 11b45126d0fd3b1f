import { wechatFor } from "@/lib/accounts/wechat-for";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { inTransaction } from "@/lib/platform/db/transaction";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
import type { CodeTag } from "./schema";
import type { FollowerTags } from "./types";

/** The tags that followers can have, asked of WeChat; that it cannot say is an answer, too. */
export async function listFollowerTags({ accountId, locale }: ActionContext): Promise<FollowerTags> {
  const wechat = await wechatFor(accountId);
  const answer = await tryWeChat(() => wechat.tags.list());
  if (answer.ok) return { type: "tags", tags: answer.value.map(({ id, name }) => ({ id, name })) };
  const { meaning, advice } = answer.failure;
  return { type: "failed", message: `${meaning[locale]} ${advice[locale]}` };
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
