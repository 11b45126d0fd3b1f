import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import type { Localized } from "@/lib/platform/i18n/locale";
import {
  CORNER_SHAPES,
  DOT_SHAPES,
  ERROR_CORRECTIONS,
  LOGO_SCALE,
  MAX_CAPTION,
  MAX_LOGO_BYTES,
  MAX_QUIET_ZONE,
} from "./limits";

const BASE64_SIGNS = Math.ceil(MAX_LOGO_BYTES / 3) * 4;
const LOGO_HEAD = /^data:image\/(?:png|jpeg);base64,/;

/** A colour as "#1a2b3c". */
export const colorSchema = z
  .string()
  .trim()
  .toLowerCase()
  .refine((color) => /^#[0-9a-f]{6}$/.test(color), {
    params: rule({ zh: "请填写像 #1a2b3c 这样的颜色", en: "Enter a colour such as #1a2b3c" }),
  });

/** A PNG or JPEG as a data address. What is inside is only known once it has been decoded: see readLogo. */
export const logoSchema = z
  .string()
  .refine((logo) => logo.length <= BASE64_SIGNS + 40, {
    params: rule({ zh: "图片最大 100 KB", en: "At most 100 KB" }),
    abort: true,
  })
  .refine((logo) => LOGO_HEAD.test(logo), {
    params: rule({ zh: "请用 PNG 或 JPG 图片", en: "Use a PNG or JPEG picture" }),
  });

const captionSchema = z
  .string()
  .trim()
  .max(MAX_CAPTION)
  .refine((caption) => !/\p{Cc}/u.test(caption), {
    params: rule({ zh: "不能有换行等看不见的字符", en: "No line breaks or other invisible characters" }),
  });

export const frameSchema = z.object({ caption: captionSchema, textColor: colorSchema, color: colorSchema });

/** How a code is drawn. A valid style may still be one that no phone can read: see checkReadable. */
export const codeStyleSchema = z.object({
  foreground: colorSchema,
  background: colorSchema,
  dots: z.enum(DOT_SHAPES),
  corners: z.enum(CORNER_SHAPES),
  /** Of the three large squares; null: as the dots. */
  cornerColor: colorSchema.nullable(),
  logo: logoSchema.nullable(),
  logoScale: z.number().min(LOGO_SCALE.min).max(LOGO_SCALE.max),
  /** With a logo the highest is taken, whatever is chosen. */
  errorCorrection: z.enum(ERROR_CORRECTIONS),
  quietZone: z.number().int().min(0).max(MAX_QUIET_ZONE),
  frame: frameSchema.nullable(),
});
export type CodeStyle = z.output<typeof codeStyleSchema>;

/** Black on white, as WeChat draws it. */
export const DEFAULT_STYLE: CodeStyle = {
  foreground: "#000000",
  background: "#ffffff",
  dots: "square",
  corners: "square",
  cornerColor: null,
  logo: null,
  logoScale: LOGO_SCALE.usual,
  errorCorrection: "M",
  quietZone: 4,
  frame: null,
};

/**
 * Whether phones can read codes in a style. Warnings are what staff should know before they print a thousand: it works,
 * but not at its best.
 */
export type StyleVerdict = { ok: true; warnings: readonly Localized[] } | { ok: false; reason: Localized };

export const SAFETY_LEVELS = ["weak", "fair", "safe"] as const;

/** How much a readable style has in reserve. */
export type Safety = {
  level: (typeof SAFETY_LEVELS)[number];
  /** The smallest side of the code itself, its quiet zone left out, in millimetres on paper. */
  smallestMm: number;
  /** The largest scale of its logo; null without one. */
  largestLogo: number | null;
};

/** A verdict, and what would make the style better. */
export type StyleAssessment = {
  verdict: StyleVerdict;
  /** Null when it cannot be read at all. */
  safety: Safety | null;
  /** Changes after which it is read more easily; null when there are none. */
  mended: Partial<CodeStyle> | null;
};
