"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { cancelPrint, deletePrint, orderArchive, orderSheets } from "./mutations";
import { previewSheet } from "./preview";
import { archiveOrderSchema, previewSchema, printIdSchema, sheetOrderSchema } from "./schema";

export const previewSheetAction = adminAction("account.read", previewSchema, previewSheet);
export const orderSheetsAction = adminAction("content.edit", sheetOrderSchema, orderSheets);
export const orderArchiveAction = adminAction("content.edit", archiveOrderSchema, orderArchive);
export const cancelPrintAction = adminAction("content.edit", printIdSchema, cancelPrint);
export const deletePrintAction = adminAction("content.edit", printIdSchema, deletePrint);
