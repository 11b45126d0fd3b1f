"use server";

import { articleIdSchema } from "@/lib/articles/schema";
import { adminAction } from "@/lib/auth/admin-action";
import { systemClock } from "@/lib/platform/clock";
import { copyForWeChat } from "./copy-article";
import { cancelSending, deleteDraft, publishDraft, sendToWeChat, takeDownAtWeChat } from "./mutations";
import { sendingIdSchema, sendSchema, takeDownSchema } from "./schema";

export const sendToWeChatAction = adminAction("content.edit", sendSchema, (context, input) =>
  sendToWeChat(context, input, systemClock),
);
export const cancelSendingAction = adminAction("content.edit", sendingIdSchema, cancelSending);
export const publishDraftAction = adminAction("content.edit", sendingIdSchema, (context, input) =>
  publishDraft(context, input, systemClock),
);
export const takeDownAtWeChatAction = adminAction("content.edit", takeDownSchema, (context, input) =>
  takeDownAtWeChat(context, input, systemClock),
);
export const deleteDraftAction = adminAction("content.edit", sendingIdSchema, deleteDraft);

/** As WeChat's own editor takes it from the clipboard. */
export const copyForWeChatAction = adminAction("account.read", articleIdSchema, copyForWeChat);
