"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { cancelPrint, deletePrint, orderArchive, orderSheets } from "./mutations";
import { previewNames, previewSheet } from "./preview";
import {
  archiveOrderSchema,
  namesPreviewSchema,
  previewSchema,
  printIdSchema,
  sheetOrderSchema,
} from "./schema";

export const previewSheetAction = adminAction("account.read", previewSchema, previewSheet);
export const previewNamesAction = adminAction("account.read", namesPreviewSchema, previewNames);
export const orderSheetsAction = adminAction("content.edit", sheetOrderSchema, orderSheets);
export const orderArchiveAction = adminAction("content.edit", archiveOrderSchema, orderArchive);
export const cancelPrintAction = adminAction("content.edit", printIdSchema, cancelPrint);
export const deletePrintAction = adminAction("content.edit", printIdSchema, deletePrint);
