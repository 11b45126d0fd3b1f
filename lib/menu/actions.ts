"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { checkDraft } from "@/lib/menu/checking/check-draft";
import {
  deleteConditionalMenu,
  orderConditionalMenus,
  saveConditionalMenu,
} from "@/lib/menu/conditional/menus";
import { planConditionalMenus, publishConditionalMenus } from "@/lib/menu/conditional/publish";
import { tryMatch } from "@/lib/menu/conditional/trial";
import { takeLiveMenu } from "@/lib/menu/live/take-live";
import { publishDraft, publishVersion } from "@/lib/menu/publishing/publish";
import { cancelMenuSchedule, scheduleMenu } from "@/lib/menu/schedule/schedule";
import { getDraft, saveDraft } from "./draft";
import { deleteLiveMenu, readVersion, restoreVersion } from "./mutations";
import {
  conditionalIdSchema,
  conditionalOrderSchema,
  conditionalSaveSchema,
  deletionSchema,
  draftPublicationSchema,
  draftSaveSchema,
  matchTrialSchema,
  menuScheduleSchema,
  nothingSchema,
  restorationSchema,
  scheduleIdSchema,
  takeLiveSchema,
  versionPublicationSchema,
  versionSchema,
} from "./schema";

export const saveMenuDraftAction = adminAction("content.edit", draftSaveSchema, saveDraft);

export const readMenuDraftAction = adminAction("account.read", nothingSchema, ({ accountId }) =>
  getDraft(accountId),
);

/** What must change before the draft can be published, and what to look at, asked of WeChat and of linked pages too. */
export const checkMenuAction = adminAction("account.read", nothingSchema, checkDraft);

export const publishMenuDraftAction = adminAction("content.edit", draftPublicationSchema, publishDraft);
export const publishMenuVersionAction = adminAction("content.edit", versionPublicationSchema, publishVersion);
export const restoreMenuVersionAction = adminAction("content.edit", restorationSchema, restoreVersion);
export const readMenuVersionAction = adminAction("account.read", versionSchema, readVersion);
export const takeLiveMenuAction = adminAction("content.edit", takeLiveSchema, takeLiveMenu);
export const deleteLiveMenuAction = adminAction("content.edit", deletionSchema, deleteLiveMenu);

export const scheduleMenuAction = adminAction("content.edit", menuScheduleSchema, (context, input) =>
  scheduleMenu(context, input),
);
export const cancelMenuScheduleAction = adminAction("content.edit", scheduleIdSchema, (context, input) =>
  cancelMenuSchedule(context, input),
);

export const saveConditionalMenuAction = adminAction(
  "content.edit",
  conditionalSaveSchema,
  saveConditionalMenu,
);
export const deleteConditionalMenuAction = adminAction(
  "content.edit",
  conditionalIdSchema,
  deleteConditionalMenu,
);
export const orderConditionalMenusAction = adminAction(
  "content.edit",
  conditionalOrderSchema,
  orderConditionalMenus,
);
export const planConditionalMenusAction = adminAction("content.edit", nothingSchema, planConditionalMenus);
export const publishConditionalMenusAction = adminAction(
  "content.edit",
  nothingSchema,
  publishConditionalMenus,
);
export const tryMatchAction = adminAction("account.read", matchTrialSchema, tryMatch);
