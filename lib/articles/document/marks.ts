import { z } from "zod";
import { addressSchema, adornment, appIdSchema, colorSchema, fontSizeSchema } from "./attributes";

/** One row a mark, the outermost first: the order in which the marks of a text are stored. */
export const MARK_SCHEMAS = {
  link: z.object({ type: z.literal("link"), attrs: z.object({ href: addressSchema }) }),
  miniProgramLink: z.object({
    type: z.literal("miniProgramLink"),
    attrs: z.object({ appid: appIdSchema, path: addressSchema.default("") }),
  }),
  textStyle: z.object({
    type: z.literal("textStyle"),
    attrs: z.object({ color: adornment(colorSchema), fontSize: adornment(fontSizeSchema) }).prefault({}),
  }),
  highlight: z.object({
    type: z.literal("highlight"),
    /** Without a colour it is the theme's. */
    attrs: z.object({ color: adornment(colorSchema) }).prefault({}),
  }),
  bold: z.object({ type: z.literal("bold") }),
  italic: z.object({ type: z.literal("italic") }),
  underline: z.object({ type: z.literal("underline") }),
  strike: z.object({ type: z.literal("strike") }),
  code: z.object({ type: z.literal("code") }),
} as const;

export const markSchema = z.discriminatedUnion("type", [
  MARK_SCHEMAS.link,
  MARK_SCHEMAS.miniProgramLink,
  MARK_SCHEMAS.textStyle,
  MARK_SCHEMAS.highlight,
  MARK_SCHEMAS.bold,
  MARK_SCHEMAS.italic,
  MARK_SCHEMAS.underline,
  MARK_SCHEMAS.strike,
  MARK_SCHEMAS.code,
]);

export const MARK_ORDER: readonly string[] = Object.keys(MARK_SCHEMAS);
