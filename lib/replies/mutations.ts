import type { z } from "zod";
import { changeAccount } from "@/lib/accounts/revision";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/db/db";
import type { Localized } from "@/lib/platform/i18n/locale";
import { listReplyFiles } from "@/lib/replies/files/data";
import { sendFile } from "@/lib/replies/files/send-file";
import type { ReplyFile } from "@/lib/replies/files/types";
import type { ruleUpdateSchema } from "./checked-rule";
import { ruleSearchText } from "./data";
import type { RuleInput, replyFileSchema, ruleIdSchema, ruleSwitchSchema } from "./schema";
import { admitReplies, insertRule, recordRule, sendAhead } from "./writes";

export async function createRule(context: ActionContext, rule: RuleInput): Promise<{ id: string } | Refusal> {
  const asked = await sendAhead(context.accountId, { replies: rule.replies });
  if (asked instanceof Refusal) return asked;
  return changeAccount(context.accountId, (tx) => insertRule(tx, context, rule, asked));
}

/** Changes a rule, unless somebody else changed it since the form was filled. */
export async function updateRule(
  context: ActionContext,
  { id, revision, ...rule }: z.output<typeof ruleUpdateSchema>,
): Promise<{ revision: number } | Refusal> {
  const { accountId } = context;
  const asked = await sendAhead(accountId, { replies: rule.replies });
  if (asked instanceof Refusal) return asked;
  return changeAccount(accountId, async (tx) => {
    const before = await findRule(tx, context, id);
    if (!before) return new Refusal("not-found", TEXTS.gone);
    const refusal = await admitReplies(tx, accountId, { replies: rule.replies }, asked);
    if (refusal) return refusal;
    const data = { ...rule, searchText: ruleSearchText(rule), revision: { increment: 1 } };
    const { count } = await tx.rule.updateMany({ where: { id, accountId, revision }, data });
    if (count === 0) return new Refusal("conflict", TEXTS.changed);
    await recordRule(tx, context, "rule.updated", rule.name, { id, before, after: rule });
    return { revision: revision + 1 };
  });
}

/** Switches a rule on or off. Whoever has its form open is told of it when they save. */
export async function setRuleEnabled(
  context: ActionContext,
  { id, enabled }: z.output<typeof ruleSwitchSchema>,
): Promise<{ enabled: boolean } | Refusal> {
  const { accountId } = context;
  return changeAccount(accountId, async (tx) => {
    const before = await findRule(tx, context, id);
    if (!before) return new Refusal("not-found", TEXTS.gone);
    const data = { enabled, revision: { increment: 1 } };
    await tx.rule.updateMany({ where: { id, accountId }, data });
    const detail = { id, before: { enabled: before.enabled }, after: { enabled } };
    await recordRule(tx, context, "rule.updated", before.name, detail);
    return { enabled };
  });
}

/** Gives WeChat a file once more. Whoever saved the reply that sends it is in the record already. */
export async function resendReplyFile(
  { accountId }: ActionContext,
  { id }: z.output<typeof replyFileSchema>,
): Promise<ReplyFile | Refusal> {
  await sendFile(accountId, id, systemClock);
  const [file] = await listReplyFiles(accountId, [id]);
  return file ?? new Refusal("not-found", TEXTS.fileGone);
}

export async function deleteRule(
  context: ActionContext,
  { id }: z.output<typeof ruleIdSchema>,
): Promise<{ id: string }> {
  const { accountId } = context;
  return changeAccount(accountId, async (tx) => {
    const before = await findRule(tx, context, id);
    // Somebody else was faster: the rule is gone, which is what was asked for.
    if (!before) return { id };
    await tx.rule.deleteMany({ where: { id, accountId } });
    await recordRule(tx, context, "rule.deleted", before.name, { id, before });
    return { id };
  });
}

async function findRule(tx: Database, { accountId }: ActionContext, id: string) {
  return tx.rule.findFirst({
    where: { id, accountId },
    select: { name: true, enabled: true, priority: true, triggers: true, replyMode: true, replies: true },
  });
}

const TEXTS = {
  fileGone: {
    zh: "这个文件已经从媒体库里删除，请另选一个",
    en: "This file has been deleted from the library; choose another",
  },
  gone: {
    zh: "这条规则已经被删除。您填写的内容还在，可以复制后新建一条。",
    en: "This rule has been deleted. What you typed is still here; copy it into a new one.",
  },
  changed: {
    zh: "在您编辑时，别人保存了另一个版本。您填写的内容还在，请选择保留哪一个。",
    en: "Somebody saved another version while you were editing. What you typed is still here; choose which to keep.",
  },
} as const satisfies Record<string, Localized>;
