"use server";

import { findArticles } from "@/lib/articles/data";
import { listSets } from "@/lib/articles/sets/data";
import type { ShownSet } from "@/lib/articles/sets/types";
import { adminAction } from "@/lib/auth/admin-action";
import { findQrCodes } from "@/lib/qrcodes/data";
import { listReplyFiles } from "@/lib/replies/files/data";
import { checkedRuleSchema, ruleUpdateSchema } from "./checked-rule";
import { findRules, getSavedRule, readKeyReply } from "./data";
import { addKeyToRule, copyKeyReplies, createKeyReply, removeKeyFromRule } from "./key-mutations";
import { createRule, deleteRule, resendReplyFile, setRuleEnabled, updateRule } from "./mutations";
import {
  buttonKeySchema,
  keyCopiesSchema,
  keyOfRuleSchema,
  keyReplySchema,
  pickerSchema,
  replyFileSchema,
  replyFilesSchema,
  ruleIdSchema,
  ruleSwitchSchema,
  trialSchema,
} from "./schema";
import { readStanding } from "./standing-of-rule";
import { tryMessage } from "./try-message";

export const createRuleAction = adminAction("content.edit", checkedRuleSchema, createRule);
export const updateRuleAction = adminAction("content.edit", ruleUpdateSchema, updateRule);
export const setRuleEnabledAction = adminAction("content.edit", ruleSwitchSchema, setRuleEnabled);
export const deleteRuleAction = adminAction("content.edit", ruleIdSchema, deleteRule);

export const createKeyReplyAction = adminAction("content.edit", keyReplySchema, createKeyReply);
export const copyKeyRepliesAction = adminAction("content.edit", keyCopiesSchema, copyKeyReplies);
export const addKeyToRuleAction = adminAction("content.edit", keyOfRuleSchema, addKeyToRule);
export const removeKeyFromRuleAction = adminAction("content.edit", keyOfRuleSchema, removeKeyFromRule);

/** What answers the taps of a menu button. */
export const readKeyReplyAction = adminAction("account.read", buttonKeySchema, ({ accountId }, { key }) =>
  readKeyReply(accountId, key),
);

/** The version that somebody else saved meanwhile. */
export const readRuleAction = adminAction("account.read", ruleIdSchema, ({ accountId }, { id }) =>
  getSavedRule(accountId, id),
);

/** Whether a rule answers, or another one takes what it is for. */
export const readStandingAction = adminAction("account.read", ruleIdSchema, ({ accountId }, { id }) =>
  readStanding(accountId, id),
);

/** The files that a form's replies send, and how far each has come. */
export const readReplyFilesAction = adminAction("account.read", replyFilesSchema, ({ accountId }, { ids }) =>
  listReplyFiles(accountId, ids),
);

/** Gives WeChat a file once more that it did not take. */
export const resendReplyFileAction = adminAction("content.edit", replyFileSchema, resendReplyFile);

/** Which rule would answer a sentence. */
export const tryMessageAction = adminAction("account.read", trialSchema, ({ accountId }, { text }) =>
  tryMessage(accountId, text),
);

/** For the picker of a news reply: the newest articles that match. */
export const findArticlesAction = adminAction("account.read", pickerSchema, ({ accountId }, { search }) =>
  findArticles(accountId, search),
);

/** For the picker of a reply that shows a set: the newest sets that match. */
export const findSetsAction = adminAction("account.read", pickerSchema, async ({ accountId }, { search }) => {
  const { rows } = await listSets(accountId, { search });
  return rows.map(({ id, name, articles }): ShownSet => ({ id, name, articles }));
});

/** For the picker of a button's reply: the rules that match, as the list has them. */
export const findRulesAction = adminAction("account.read", pickerSchema, ({ accountId }, { search }) =>
  findRules(accountId, search),
);

/** For the picker of a scan trigger: the newest codes that match. */
export const findCodesAction = adminAction("account.read", pickerSchema, ({ accountId }, { search }) =>
  findQrCodes(accountId, search),
);
