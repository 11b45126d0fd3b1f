"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { nothingSchema } from "@/lib/menu/schema";
import { checkDraft } from "./check-draft";

/**
 * What must change before the draft can be published, and what to look at, asked of WeChat and of linked pages too. Who
 * may only look makes this server call nobody.
 */
export const checkMenuAction = adminAction("content.edit", nothingSchema, checkDraft);
