"use server";

import { z } from "zod";
import { adminAction } from "@/lib/auth/admin-action";
import { getMenus } from "./data";
import { publishMenu } from "./mutations";
import { menuPublicationSchema } from "./schema";

export const publishMenuAction = adminAction("content.edit", menuPublicationSchema, publishMenu);

/** The menus as they are at this moment, for a form that was filled some time ago. */
export const readMenusAction = adminAction("account.read", z.object({}), ({ accountId, locale }) =>
  getMenus(accountId, locale),
);
