import { z } from "zod";
import { codeStyleSchema } from "@/lib/qrcodes/drawing/style";
import { MAX_STYLE_NAME } from "./limits";

/** Pixels of the longer side of a PNG. */
const PNG_SIZE = { min: 64, max: 4096, usual: 1024 } as const;

const idSchema = z.string().min(1).max(40);

export const newStyleSchema = z.object({
  name: z.string().trim().min(1).max(MAX_STYLE_NAME),
  style: codeStyleSchema,
});
export const styleUpdateSchema = newStyleSchema.extend({ id: idSchema, revision: z.number().int() });
export const styleIdSchema = z.object({ id: idSchema });
export const styleOfCodeSchema = z.object({ codeId: idSchema, style: codeStyleSchema });

/** A picture to draw: in a saved style, or in any other. */
export const drawnPictureSchema = z.object({
  codeId: idSchema,
  format: z.enum(["svg", "png", "pdf"]),
  size: z.coerce.number().int().min(PNG_SIZE.min).max(PNG_SIZE.max).default(PNG_SIZE.usual),
  style: z.union([idSchema, codeStyleSchema]).optional(),
});
