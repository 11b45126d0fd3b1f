import { z } from "zod";
import { articleIdSchema } from "@/lib/articles/schema";
import { rule } from "@/lib/platform/i18n/form-errors";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";
import { FAULT_FIELDS, type SendingFailure } from "./types";

/** So many articles a draft has at most. */
export const ARTICLES_PER_SENDING = 8;

const id = articleIdSchema.shape.id;

/** The articles of a draft, in their order. */
export const sendSchema = z.object({
  articleIds: z
    .array(id)
    .min(1)
    .max(ARTICLES_PER_SENDING)
    .refine((ids) => new Set(ids).size === ids.length, {
      params: rule({ zh: "同一篇文章只能放一次", en: "Each article only once" }),
    }),
});

export const sendingIdSchema = z.object({ id });
export const takeDownSchema = sendingIdSchema.extend({ articleId: id });

export const sendingFailureSchema: z.ZodType<SendingFailure> = z.object({
  words: localizedSchema,
  articleId: z.string().nullable(),
  field: z.enum(FAULT_FIELDS).nullable(),
  path: z.array(z.number()).nullable(),
});

/** By source, where WeChat has a picture; the hash is of its bytes, so that the same file is uploaded once. */
export const picturesSchema = z.record(z.string(), z.object({ hash: z.string(), address: z.string() }));
export type SentPictures = z.output<typeof picturesSchema>;
