import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import { SET_LIMITS } from "./limits";

/** The articles of a set in their order, each once. */
export const setMembersSchema = z
  .array(z.string().min(1).max(64))
  .max(SET_LIMITS.articles)
  .refine((ids) => ids.length > 0, {
    params: rule({ zh: "请至少添加一篇图文", en: "Add at least one article" }),
  })
  .refine((ids) => new Set(ids).size === ids.length, {
    params: rule({ zh: "同一篇图文只能放一次", en: "An article can stand in a set only once" }),
  });

export const articleSetSchema = z.object({
  name: z.string().trim().min(1).max(SET_LIMITS.name),
  articleIds: setMembersSchema,
});
export type ArticleSetValues = z.output<typeof articleSetSchema>;

export const articleSetIdSchema = z.object({ id: z.string().min(1).max(64) });

/** `revision` is the one that the form was filled from. */
export const articleSetUpdateSchema = articleSetSchema.extend({
  ...articleSetIdSchema.shape,
  revision: z.number().int(),
});

/** Articles that a set may have: those that match words, or those of these ids. */
export const memberSearchSchema = z.union([
  z.object({ search: z.string().max(200) }),
  z.object({ ids: z.array(articleSetIdSchema.shape.id).max(SET_LIMITS.articles) }),
]);
export type MemberSearch = z.output<typeof memberSearchSchema>;

/** What was typed into the form, finished or not. */
export const articleSetDraftSchema = z.object({ name: z.string(), articleIds: z.array(z.string()) });
