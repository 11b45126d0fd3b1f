import { z } from "zod";
import { menuDocumentSchema, revisionSchema } from "@/lib/menu/schema";
import { rule } from "@/lib/platform/i18n/form-errors";
import { PLATFORMS } from "./types";

const id = z.string().min(1).max(64);

/** Without `id` a new menu; `revision` is the one that the form was filled from. */
export const conditionalSaveSchema = z
  .object({
    id: z.string().max(64).optional(),
    revision: revisionSchema.optional(),
    name: z.string().trim().min(1).max(60),
    tagId: z.number().int().nullable(),
    tagName: z.string().max(200).nullable(),
    platform: z.enum(PLATFORMS).nullable(),
    document: menuDocumentSchema,
  })
  .refine(({ tagId, platform }) => tagId !== null || platform !== null, {
    path: ["tagId"],
    params: rule({ zh: "标签和手机系统至少选一项", en: "Choose a tag or a kind of phone" }),
  });

/** What is live of a conditional menu. */
export const publishedConditionalSchema = z.object({
  tagId: z.number().nullable(),
  platform: z.enum(PLATFORMS).nullable(),
  document: menuDocumentSchema,
});

export const conditionalIdSchema = z.object({ id });
export const conditionalOrderSchema = z.object({ ids: z.array(id).max(200) });
/** `platform` is the follower's phone, where somebody knows it. */
export const matchTrialSchema = z.object({
  openid: z.string().trim().min(1).max(128),
  platform: z.enum(PLATFORMS).optional(),
});
