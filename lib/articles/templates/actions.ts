"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { listTemplates } from "./data";
import { deleteTemplate, saveTemplate, updateTemplate } from "./mutations";
import { newTemplateSchema, templateIdSchema, templatesRequestSchema, templateUpdateSchema } from "./schema";

export const saveTemplateAction = adminAction("content.edit", newTemplateSchema, saveTemplate);
export const updateTemplateAction = adminAction("content.edit", templateUpdateSchema, updateTemplate);
export const deleteTemplateAction = adminAction("content.edit", templateIdSchema, deleteTemplate);
export const listTemplatesAction = adminAction(
  "account.read",
  templatesRequestSchema,
  ({ accountId }, request) => listTemplates(accountId, request),
);
