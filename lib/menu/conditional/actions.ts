"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { nothingSchema } from "@/lib/menu/schema";
import {
  deleteConditionalMenu,
  orderConditionalMenus,
  restoreConditionalMenu,
  saveConditionalMenu,
} from "./mutations";
import { planConditionalMenus, publishConditionalMenus } from "./publish";
import {
  conditionalIdSchema,
  conditionalOrderSchema,
  conditionalRestoreSchema,
  conditionalSaveSchema,
  matchTrialSchema,
} from "./schema";
import { tryMatch } from "./trial";

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
export const restoreConditionalMenuAction = adminAction(
  "content.edit",
  conditionalRestoreSchema,
  restoreConditionalMenu,
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
/** Who may only look makes this server call nobody: WeChat counts each trial. */
export const tryMatchAction = adminAction("content.edit", matchTrialSchema, tryMatch);
