"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { getSavedQrCode } from "./data";
import {
  archiveQrCodes,
  createQrCode,
  moveQrCodes,
  pauseQrCode,
  reuseQrCode,
  updateQrCode,
} from "./mutations";
import {
  codeArchiveSchema,
  codeIdSchema,
  codeMoveSchema,
  codePauseSchema,
  codeUpdateSchema,
  newTagSchema,
  nothingSchema,
  qrCodeSchema,
} from "./schema";
import { createFollowerTag, listFollowerTags } from "./tags";

export const createQrCodeAction = adminAction("content.edit", qrCodeSchema, createQrCode);
export const updateQrCodeAction = adminAction("content.edit", codeUpdateSchema, updateQrCode);
export const reuseQrCodeAction = adminAction("content.edit", codeUpdateSchema, reuseQrCode);
export const pauseQrCodeAction = adminAction("content.edit", codePauseSchema, pauseQrCode);
export const archiveQrCodesAction = adminAction("content.edit", codeArchiveSchema, archiveQrCodes);
export const moveQrCodesAction = adminAction("content.edit", codeMoveSchema, moveQrCodes);

/** The version that somebody else saved meanwhile. */
export const readQrCodeAction = adminAction("account.read", codeIdSchema, ({ accountId }, { id }) =>
  getSavedQrCode(accountId, id),
);

/** The tags that a code can put on followers. */
export const readFollowerTagsAction = adminAction("content.edit", nothingSchema, listFollowerTags);
export const createFollowerTagAction = adminAction("content.edit", newTagSchema, createFollowerTag);
