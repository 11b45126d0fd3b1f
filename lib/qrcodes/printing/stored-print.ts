import { z } from "zod";
import { codeStyleSchema } from "@/lib/qrcodes/pictures/style";
import { archiveSpecSchema, sheetFieldsSchema } from "./schema";

/**
 * What a file is made of, as it was when it was ordered: a style that is changed meanwhile, or another code that the
 * filter would find now, makes no half and half.
 */
export const storedPrintSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("pdf"),
    codes: z.array(z.string()),
    style: codeStyleSchema,
    sheet: sheetFieldsSchema,
  }),
  z.object({
    kind: z.literal("zip"),
    codes: z.array(z.string()),
    style: codeStyleSchema,
    archive: archiveSpecSchema,
    /** The name of each code's picture. */
    files: z.array(z.string()),
  }),
]);
export type StoredPrint = z.output<typeof storedPrintSchema>;
