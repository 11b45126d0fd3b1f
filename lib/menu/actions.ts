"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { getDraft } from "./data";
import { saveDraft } from "./mutations";
import { draftSaveSchema, nothingSchema } from "./schema";

export const saveMenuDraftAction = adminAction("content.edit", draftSaveSchema, saveDraft);

export const readMenuDraftAction = adminAction("account.read", nothingSchema, ({ accountId, actor }) =>
  getDraft(accountId, actor.userId),
);
