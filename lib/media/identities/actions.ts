"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { fileIdSchema } from "@/lib/media/library/schema";
import { getFileAtWeChat } from "./data";
import { giveToWeChat } from "./mutations";

// Called by a route of app/api/media: Next runs the actions of a page one after the other, and WeChat may be slow.

/** A file and the id by which WeChat keeps what it holds now. */
export const readSentFileAction = adminAction("account.read", fileIdSchema, ({ accountId }, { id }) =>
  getFileAtWeChat(accountId, id),
);
/** The same, after WeChat was given the file, if it did not have it. */
export const giveToWeChatAction = adminAction("content.edit", fileIdSchema, giveToWeChat);
