import { readRuleAction } from "@/lib/replies/actions";
import type { RuleValues } from "@/lib/replies/schema";
import type { OtherVersion } from "@/lib/ui/use-versioned-form";

export const EMPTY_RULE: RuleValues = {
  name: "",
  enabled: true,
  priority: 0,
  triggers: [],
  replyMode: "all",
  replies: [{ type: "text", text: "" }],
};

/** What a form holds of a rule. */
export function valuesOf({ name, enabled, priority, triggers, replyMode, replies }: RuleValues): RuleValues {
  return { name, enabled, priority, triggers, replyMode, replies };
}

/** The version that somebody else saved; null when the rule is gone. */
export async function readOtherRule(accountId: string, id: string): Promise<OtherVersion<RuleValues> | null> {
  const savedRule = await readRuleAction(accountId, { id });
  if (!savedRule.ok || !savedRule.data) return null;
  const { rule, changedBy } = savedRule.data;
  return { values: valuesOf(rule), revision: rule.revision, changedBy, changedAt: rule.updatedAt };
}

/** What a browser kept of a form, if it is of this form (any more). */
export async function readRuleDraft(values: unknown): Promise<RuleValues | null> {
  const { ruleDraftSchema } = await import("@/lib/replies/schema");
  return ruleDraftSchema.safeParse(values).data ?? null;
}
