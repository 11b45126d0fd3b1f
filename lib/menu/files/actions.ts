"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { fileIdSchema } from "@/lib/media/library/schema";
import { getEarlierContent } from "./data";
import { publishFileAnew } from "./mutations";

/** Which live menus send what a file held before it was replaced. */
export const readEarlierContentAction = adminAction("account.read", fileIdSchema, ({ accountId }, { id }) =>
  getEarlierContent(accountId, id),
);
export const publishFileAnewAction = adminAction("content.edit", fileIdSchema, publishFileAnew);
