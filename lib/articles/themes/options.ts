import { z } from "zod";

/** What an account or an article changes of a theme; null leaves the theme's own. Lengths in pixels. */
export const themeOptionsSchema = z.object({
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable()
    .default(null),
  fontSize: z.number().int().min(12).max(22).nullable().default(null),
  lineHeight: z.number().min(1.2).max(2.6).nullable().default(null),
  paragraphGap: z.number().int().min(0).max(48).nullable().default(null),
  firstLineIndent: z.boolean().nullable().default(null),
});
export type ThemeOptions = z.output<typeof themeOptionsSchema>;

/** How an article looks: a theme, and what is changed of it. */
export const lookSchema = z.object({
  themeId: z.string().max(32),
  options: themeOptionsSchema,
});
export type ArticleLook = z.output<typeof lookSchema>;

export const NO_OPTIONS: ThemeOptions = themeOptionsSchema.parse({});
