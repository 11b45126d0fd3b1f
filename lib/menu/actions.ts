"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { getDraft, getNewest } from "./data";
import { saveDraft } from "./mutations";
import { draftSaveSchema, nothingSchema } from "./schema";

export const saveMenuDraftAction = adminAction("content.edit", draftSaveSchema, saveDraft);

export const readMenuDraftAction = adminAction("account.read", nothingSchema, ({ accountId, actor }) =>
  getDraft(accountId, actor.userId),
);

/** Asked again and again by every open editor, so that it says as little as it can. */
export const readMenuNewestAction = adminAction("account.read", nothingSchema, ({ accountId }) =>
  getNewest(accountId),
);
