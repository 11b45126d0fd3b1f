"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { db } from "@/lib/platform/db/db";
import { listFiles } from "./data";
import { addFile, deleteFile, getUpload, replaceFile, updateFile } from "./mutations";
import {
  begunUploadSchema,
  fileDeletionSchema,
  fileIdSchema,
  filesRequestSchema,
  fileUpdateSchema,
  newFileSchema,
  pictureAtSchema,
  replacementSchema,
} from "./schema";
import { takePicture } from "./take-picture";
import { listFileUses } from "./uses";

// The first four are called by the routes of app/api/media: files are larger than what a page may send, and pickers
// look while something is being saved.
export const addFileAction = adminAction("content.edit", newFileSchema, addFile);
export const replaceFileAction = adminAction("content.edit", replacementSchema, replaceFile);
export const takePictureAction = adminAction("content.edit", pictureAtSchema, takePicture);
export const listFilesAction = adminAction("account.read", filesRequestSchema, ({ accountId }, request) =>
  listFiles(accountId, request),
);
export const updateFileAction = adminAction("content.edit", fileUpdateSchema, updateFile);
export const deleteFileAction = adminAction("content.edit", fileDeletionSchema, deleteFile);
/** What shows a file, asked before it is deleted or replaced. */
export const listFileUsesAction = adminAction("account.read", fileIdSchema, ({ accountId }, { id }) =>
  listFileUses(db, accountId, id),
);
/** Asked after a connection was lost. */
export const getUploadAction = adminAction("content.edit", begunUploadSchema, getUpload);
