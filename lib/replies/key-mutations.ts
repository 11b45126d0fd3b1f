import type { z } from "zod";
import { changeAccount } from "@/lib/accounts/revision";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import type { Database } from "@/lib/platform/db/db";
import type { Localized } from "@/lib/platform/i18n/locale";
import { listRulesTriggeredBy, ruleSearchText, toListedRule } from "./data";
import { LIMITS } from "./limits";
import type { keyCopiesSchema, keyOfRuleSchema, keyReplySchema, RuleInput, Trigger } from "./schema";
import type { ListedRule } from "./types";
import { insertRule, recordRule, sendAhead } from "./writes";

/** Gives a menu button a rule of its own, unless somebody gave it one meanwhile. */
export async function createKeyReply(
  context: ActionContext,
  { key, ...reply }: z.output<typeof keyReplySchema>,
): Promise<{ id: string } | Refusal> {
  const asked = await sendAhead(context.accountId, { replies: reply.replies });
  if (asked instanceof Refusal) return asked;
  return changeAccount(context.accountId, async (tx) => {
    const [other] = await listRulesTriggeredBy(tx, context.accountId, [{ type: "click", key }]);
    if (other) return hasRule(other.name);
    const rule = { ...reply, enabled: true, priority: 0, triggers: [{ type: "click" as const, key }] };
    return insertRule(tx, context, rule, asked);
  });
}

/** Gives copies of buttons copies of what the buttons say; of those that say nothing there is nothing to copy. */
export async function copyKeyReplies(
  context: ActionContext,
  { copies }: z.output<typeof keyCopiesSchema>,
): Promise<{ count: number } | Refusal> {
  const asked = copies.flatMap(({ from, to }) => [from, to]).map((key) => ({ type: "click" as const, key }));
  return changeAccount(context.accountId, async (tx) => {
    const rules = await listRulesTriggeredBy(tx, context.accountId, asked);
    const ruleOf = (key: string) =>
      rules.find(({ triggers }) =>
        triggers.some((trigger) => trigger.type === "click" && trigger.key === key),
      );
    let count = 0;
    for (const { from, to } of copies) {
      const rule = ruleOf(from);
      if (!rule || ruleOf(to)) continue;
      const refusal = await insertRule(tx, context, {
        ...inputOf(rule),
        triggers: [{ type: "click", key: to }],
      });
      if (refusal instanceof Refusal) return refusal;
      count += 1;
    }
    return { count };
  });
}

/** Lets a rule that there is answer a button as well. */
export async function addKeyToRule(
  context: ActionContext,
  { key, id, revision }: z.output<typeof keyOfRuleSchema>,
): Promise<{ revision: number } | Refusal> {
  return changeAccount(context.accountId, async (tx) => {
    const rule = await findRule(tx, context, id);
    if (!rule) return new Refusal("not-found", TEXTS.gone);
    const [other] = await listRulesTriggeredBy(tx, context.accountId, [{ type: "click", key }]);
    if (other) return hasRule(other.name);
    if (rule.revision !== revision) return new Refusal("conflict", TEXTS.changed);
    if (rule.triggers.length === 0) return new Refusal("invalid", TEXTS.unreadable);
    if (rule.triggers.length >= LIMITS.triggers) return new Refusal("invalid", TEXTS.full);
    return changeTriggers(tx, context, rule, [...rule.triggers, { type: "click", key }]);
  });
}

/** Takes a button off a rule; a rule that answered nothing else is deleted with it. */
export async function removeKeyFromRule(
  context: ActionContext,
  { key, id, revision }: z.output<typeof keyOfRuleSchema>,
): Promise<{ isDeleted: boolean } | Refusal> {
  return changeAccount(context.accountId, async (tx) => {
    const rule = await findRule(tx, context, id);
    // Somebody else was faster: the button is off the rule, which is what was asked for.
    const remainingTriggers =
      rule?.triggers.filter((trigger) => trigger.type !== "click" || trigger.key !== key) ?? [];
    if (!rule || remainingTriggers.length === rule.triggers.length) return { isDeleted: !rule };
    // What the person was told, that others depend on the rule or that none does, may not be true any more.
    if (rule.revision !== revision) return new Refusal("conflict", TEXTS.changed);
    if (remainingTriggers.length > 0) {
      await changeTriggers(tx, context, rule, remainingTriggers);
      return { isDeleted: false };
    }
    await tx.rule.deleteMany({ where: { id, accountId: context.accountId } });
    await recordRule(tx, context, "rule.deleted", rule.name, { id, before: inputOf(rule) });
    return { isDeleted: true };
  });
}

async function findRule(tx: Database, { accountId }: ActionContext, id: string): Promise<ListedRule | null> {
  const row = await tx.rule.findFirst({
    where: { id, accountId },
    omit: { accountId: true, searchText: true },
  });
  return row && toListedRule(row);
}

async function changeTriggers(
  tx: Database,
  context: ActionContext,
  rule: ListedRule,
  triggers: Trigger[],
): Promise<{ revision: number }> {
  const { id } = rule;
  const [before, after] = [inputOf(rule), { ...inputOf(rule), triggers }];
  // One change of an account follows the other, so the row is still what was read.
  await tx.rule.updateMany({
    where: { id, accountId: context.accountId },
    data: { triggers, searchText: ruleSearchText(after), revision: { increment: 1 } },
  });
  await recordRule(tx, context, "rule.updated", rule.name, { id, before, after });
  return { revision: rule.revision + 1 };
}

function inputOf({ name, enabled, priority, triggers, replyMode, replies }: ListedRule): RuleInput {
  return { name, enabled, priority, triggers, replyMode, replies };
}

function hasRule(name: string): Refusal {
  return new Refusal("conflict", {
    zh: `这个按钮已经由规则“${name}”回复了，请刷新后再看。`,
    en: `The rule “${name}” answers this button by now; read it again.`,
  });
}

const TEXTS = {
  gone: { zh: "这条规则已经被删除，请另选一条。", en: "This rule has been deleted; choose another." },
  changed: {
    zh: "这条规则刚刚被别人修改过，请重新读取后再试一次。",
    en: "Somebody has just changed this rule; read it again and repeat.",
  },
  full: {
    zh: `一条规则最多 ${LIMITS.triggers} 个触发条件，这条已经满了，请另选一条。`,
    en: `A rule has at most ${LIMITS.triggers} conditions and this one is full; choose another.`,
  },
  unreadable: {
    zh: "这条规则的内容无法读取，请先在自动回复里修好它。",
    en: "The content of this rule cannot be read; mend it among the auto-replies first.",
  },
} as const satisfies Record<string, Localized>;
