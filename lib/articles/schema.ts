import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import { PAGE_SIZE } from "@/lib/platform/page";
import { LIMITS } from "./limits";

export const webAddressSchema = z
  .string()
  .trim()
  .min(1)
  .pipe(z.url({ protocol: /^https?$/, hostname: /./ }))
  .refine((url) => new TextEncoder().encode(url).length <= LIMITS.urlBytes, {
    params: rule({
      zh: `网址最多 ${LIMITS.urlBytes} 个字符（一个汉字算 3 个）`,
      en: `At most ${LIMITS.urlBytes} characters; a Chinese one counts as 3`,
    }),
  });

/** A link card: what a follower sees of it, and what opens on a tap. */
export const articleSchema = z.object({
  title: z.string().trim().min(1).max(LIMITS.title),
  description: z.string().trim().max(LIMITS.description),
  pictureUrl: webAddressSchema,
  url: webAddressSchema,
});
export type ArticleValues = z.output<typeof articleSchema>;

/** From a route: the address of a page to be read. */
export const linkSchema = z.unknown().pipe(z.object({ url: webAddressSchema }));

export const articleIdSchema = z.object({ id: z.string().min(1).max(64) });

/** `revision` is the one that the form was filled from. */
export const articleUpdateSchema = articleSchema.extend({
  ...articleIdSchema.shape,
  revision: z.number().int(),
});

/** What was typed into the form, finished or not. */
export const articleDraftSchema = z.object({
  title: z.string(),
  description: z.string(),
  pictureUrl: z.string(),
  url: z.string(),
});

/** A part of all that the list shows under an address; `query` is the part of it after the question mark. */
export const articleListSchema = z.object({
  query: z.string().max(4000),
  after: z.string().max(100).nullable(),
});

/** As many as a page of the list has. */
const idsSchema = z.array(articleIdSchema.shape.id).min(1).max(PAGE_SIZE);
export const labelsSchema = z.array(z.string().trim().min(1).max(LIMITS.label)).max(LIMITS.labels);

export const archiveArticlesSchema = z.object({ ids: idsSchema, archived: z.boolean() });
export const moveArticlesSchema = z.object({ ids: idsSchema, folder: z.string().trim().max(LIMITS.folder) });
export const labelArticlesSchema = z.object({
  ids: idsSchema,
  add: labelsSchema.transform((labels) => [...new Set(labels)]),
  remove: z.array(z.string().max(LIMITS.label)).max(500),
});
