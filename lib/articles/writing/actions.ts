"use server";

import { articleIdSchema } from "@/lib/articles/schema";
import { adminAction } from "@/lib/auth/admin-action";
import { systemClock } from "@/lib/platform/clock";
import { findQrCodes } from "@/lib/qrcodes/data";
import { getVersionValues, getWritten, listVersions } from "./data";
import { duplicateArticle } from "./duplicate-article";
import { createWritten, saveWritten } from "./mutations";
import { codeSearchSchema, newWrittenSchema, versionSchema, writtenSaveSchema } from "./schema";

export const createWrittenAction = adminAction("content.edit", newWrittenSchema, createWritten);
export const duplicateArticleAction = adminAction("content.edit", articleIdSchema, duplicateArticle);
export const saveWrittenAction = adminAction("content.edit", writtenSaveSchema, (context, values) =>
  saveWritten(context, values, systemClock),
);

/** The version that somebody else saved meanwhile. */
export const readWrittenAction = adminAction("account.read", articleIdSchema, ({ accountId }, { id }) =>
  getWritten(accountId, id),
);

export const listVersionsAction = adminAction("account.read", articleIdSchema, ({ accountId }, { id }) =>
  listVersions(accountId, id),
);

/** What the article said at the end of a sitting; null when that is not kept any more. */
export const readVersionAction = adminAction("account.read", versionSchema, ({ accountId }, { id, number }) =>
  getVersionValues(accountId, id, number),
);

/** Codes to put into an article, by name. */
export const findCodesAction = adminAction(
  "account.read",
  codeSearchSchema,
  async ({ accountId }, { search }) =>
    (await findQrCodes(accountId, search)).map(({ id, name }) => ({ id, name })),
);
