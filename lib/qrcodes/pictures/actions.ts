"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { judgeStyle, readStyle } from "./draw-picture";
import { createStyle, deleteStyle, updateStyle } from "./mutations";
import { newStyleSchema, styleIdSchema, styleOfCodeSchema, styleUpdateSchema } from "./schema";

export const createStyleAction = adminAction("content.edit", newStyleSchema, createStyle);
export const updateStyleAction = adminAction("content.edit", styleUpdateSchema, updateStyle);
export const deleteStyleAction = adminAction("content.edit", styleIdSchema, deleteStyle);
export const readStyleAction = adminAction("account.read", styleIdSchema, readStyle);
export const judgeStyleAction = adminAction("account.read", styleOfCodeSchema, judgeStyle);
