"use server";

import { articleIdSchema } from "@/lib/articles/schema";
import { adminAction } from "@/lib/auth/admin-action";
import { systemClock } from "@/lib/platform/clock";
import { getWritten } from "./data";
import { createWritten, saveWritten } from "./mutations";
import { newWrittenSchema, writtenSaveSchema } from "./schema";

export const createWrittenAction = adminAction("content.edit", newWrittenSchema, createWritten);
export const saveWrittenAction = adminAction("content.edit", writtenSaveSchema, (context, values) =>
  saveWritten(context, values, systemClock),
);

/** The version that somebody else saved meanwhile. */
export const readWrittenAction = adminAction("account.read", articleIdSchema, ({ accountId }, { id }) =>
  getWritten(accountId, id),
);
