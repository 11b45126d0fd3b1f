import { z } from "zod";
import { articleIdSchema } from "@/lib/articles/schema";
import { rule } from "@/lib/platform/i18n/form-errors";
import { SLUG_LENGTH } from "./slug-length";

/** Of an account's introduction at WeChat, in characters. */
export const SIGNATURE_LENGTH = 120;

/** Addresses under /a/ that are no article's. */
const RESERVED: ReadonlySet<string> = new Set([
  "of",
  "preview",
  "rss",
  "feed",
  "codes",
  "media",
  "index",
  "new",
]);

/** The last part of a page's address. */
export const slugSchema = z
  .string()
  .trim()
  .min(1)
  .max(SLUG_LENGTH)
  .refine((slug) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug), {
    params: rule({
      zh: "只能用小写字母、数字和中间的短横线，例如 zhou-mo-huo-dong",
      en: "Small letters, digits and single hyphens between them, such as summer-sale",
    }),
  })
  .refine((slug) => !RESERVED.has(slug), {
    params: rule({
      zh: "这个网址留作别用，请换一个",
      en: "This address is kept for something else; choose another",
    }),
  });

/** `revision` is what the person saw; without one it is whatever is saved. An empty slug is made from the title. */
export const publishPageSchema = articleIdSchema.extend({
  slug: z.union([z.literal(""), slugSchema]).optional(),
  revision: z.number().int().optional(),
});

export const pageSlugSchema = articleIdSchema.extend({ slug: slugSchema });

/** Null: not by itself. */
export const pageScheduleSchema = articleIdSchema.extend({
  publishAt: z.date().nullable(),
  takeDownAt: z.date().nullable(),
});

const pictureIdSchema = z.string().min(1).max(64).nullable();

/** What the account's card at the end of articles shows; pictures of the library. */
export const accountCardSchema = z.object({
  signature: z.string().trim().max(SIGNATURE_LENGTH),
  avatarId: pictureIdSchema,
  qrCodeId: pictureIdSchema,
});

export const listingSchema = z.object({ isOn: z.boolean() });
