import Color from "color";
import { z } from "zod";
import { DOCUMENT_LIMITS } from "./document-limits";

/**
 * What an attribute that only adorns becomes when it cannot be read: nothing. A wrong colour must not keep somebody
 * from saving what they wrote.
 */
export function adornment<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullable().catch(null).default(null);
}

/** Any colour of CSS that names red, green and blue, brought to #rrggbb or rgba(). */
export const colorSchema = z
  .string()
  .max(64)
  .transform((text, issues) => {
    try {
      const color = Color(text.trim());
      return color.alpha() === 1 ? color.hex().toLowerCase() : color.rgb().round().string();
    } catch {
      issues.addIssue({ code: "custom", message: "not a colour" });
      return z.NEVER;
    }
  });

export const fontSizeSchema = z
  .string()
  .regex(/^\d{1,2}(\.\d)?px$/)
  .refine((size) => Number.parseFloat(size) >= 10 && Number.parseFloat(size) <= 48);

/** A text of ours, such as a caption: one line, without what no reader sees. */
export function lineSchema(most: number) {
  return z
    .string()
    .transform((text) => withoutInvisible(text).replace(/\s+/gu, " "))
    .pipe(z.string().max(most));
}

/** As written; whether it is safe to follow is asked where it comes out. */
export const addressSchema = z.string().max(DOCUMENT_LIMITS.addressCharacters);
export const idSchema = z.string().min(1).max(64);
/** `wx` and sixteen characters, says WeChat; other lengths have been seen. */
export const appIdSchema = z.string().regex(/^[\w-]{1,64}$/);

/**
 * Without control characters, which HTML cannot hold, without half characters, and without the zero-width spaces and
 * byte order marks that break lines in WeChat; joiners stay, emoji are made of them.
 */
export function withoutInvisible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\u200B\uFEFF\uFFFE\uFFFF]/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : ""));
}
