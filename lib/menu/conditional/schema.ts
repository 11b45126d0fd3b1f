import { z } from "zod";
import { menuDocumentSchema, revisionSchema } from "@/lib/menu/schema";
import { rule } from "@/lib/platform/i18n/form-errors";
import { type Condition, MAX_CONDITIONAL_NAME, PLATFORMS } from "./types";

const id = z.string().min(1).max(64);

const conditionalFields = {
  name: z
    .string()
    .trim()
    .max(MAX_CONDITIONAL_NAME)
    .refine((name) => name !== "", { params: rule({ zh: "请填写名称", en: "Give it a name" }) }),
  tagId: z.number().int().nullable(),
  tagName: z.string().max(200).nullable(),
  platform: z.enum(PLATFORMS).nullable(),
};
const NEEDS_CONDITION = {
  path: ["tagId"],
  params: rule({ zh: "标签和手机系统至少选一项", en: "Choose a tag, a phone, or both" }),
};

/** What is filled in beside the menu itself. */
export const conditionalFormSchema = z.object(conditionalFields).refine(hasCondition, NEEDS_CONDITION);

/** Without `id` a new menu; `revision` is the one that the form was filled from. */
export const conditionalSaveSchema = z
  .object({
    ...conditionalFields,
    id: z.string().max(64).optional(),
    revision: revisionSchema.optional(),
    document: menuDocumentSchema,
  })
  .refine(hasCondition, NEEDS_CONDITION)
  .meta({ isDraft: true });

/** What is live of a conditional menu. */
export const publishedConditionalSchema = z.object({
  tagId: z.number().nullable(),
  platform: z.enum(PLATFORMS).nullable(),
  document: menuDocumentSchema,
});

/** A menu that was deleted, as its row was; it travels sealed, so that nobody makes one up. */
export const deletedMenuSchema = z.object({
  id,
  accountId: id,
  name: z.string(),
  position: z.number(),
  tagId: z.number().nullable(),
  tagName: z.string().nullable(),
  platform: z.string().nullable(),
  document: menuDocumentSchema,
  menuId: z.string().nullable(),
  published: publishedConditionalSchema.nullable(),
  revision: z.number(),
  createdAt: z.coerce.date(),
  /** In milliseconds. */
  deletedAt: z.number(),
});
export const conditionalRestoreSchema = z.object({ restore: z.string().max(800_000) });

export const conditionalIdSchema = z.object({ id });
export const conditionalOrderSchema = z.object({ ids: z.array(id).max(200) });
/** `platform` is the follower's phone, where somebody knows it. */
export const matchTrialSchema = z.object({
  openid: z.string().trim().min(1).max(128),
  platform: z.enum(PLATFORMS).optional(),
});

function hasCondition({ tagId, platform }: Condition): boolean {
  return tagId !== null || platform !== null;
}
