"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { checkedRuleSchema, ruleUpdateSchema } from "./checked-rule";
import { createRule, deleteRule, setRuleEnabled, updateRule } from "./mutations";
import { getSavedRule } from "./rule-list";
import { ruleIdSchema, ruleSwitchSchema, trialSchema } from "./schema";
import { tryMessage } from "./try-message";

export const createRuleAction = adminAction("content.edit", checkedRuleSchema, createRule);
export const updateRuleAction = adminAction("content.edit", ruleUpdateSchema, updateRule);
export const setRuleEnabledAction = adminAction("content.edit", ruleSwitchSchema, setRuleEnabled);
export const deleteRuleAction = adminAction("content.edit", ruleIdSchema, deleteRule);

/** The version that somebody else saved meanwhile. */
export const readRuleAction = adminAction("account.read", ruleIdSchema, ({ accountId }, { id }) =>
  getSavedRule(accountId, id),
);

/** Which rule would answer a sentence. */
export const tryMessageAction = adminAction("account.read", trialSchema, ({ accountId }, { text }) =>
  tryMessage(accountId, text),
);
