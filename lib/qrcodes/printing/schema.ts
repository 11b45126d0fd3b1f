import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import { codeStyleSchema } from "@/lib/qrcodes/drawing/style";
import { hasUnknownField } from "@/lib/qrcodes/sheets/fill-pattern";
import { sheetSchema } from "@/lib/qrcodes/sheets/misfits";
import { sheetFieldsSchema } from "@/lib/qrcodes/sheets/schema";
import { STATE_FILTERS } from "@/lib/qrcodes/types";
import { ARCHIVE_FORMATS, FILE_NAME_FIELDS } from "./kinds";

/** Codes in one file. */
export const MAX_CODES = 5000;
/** Codes that are chosen one by one. */
export const MAX_CHOSEN = 500;
const MAX_PATTERN = 120;
const MAX_FILE_NAME = 60;

/** Which codes: one by one, or whatever a filter finds at that moment. */
export const selectionSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("ids"), ids: z.array(z.string().min(1).max(40)).min(1).max(MAX_CHOSEN) }),
  z.object({
    by: z.literal("filter"),
    search: z.string().max(200),
    folder: z.string().max(200),
    label: z.string().max(200),
    owner: z.string().max(200),
    lifetime: z.enum(["temporary", "permanent"]).nullable(),
    state: z.enum(STATE_FILTERS).nullable(),
    /** The id of a batch. */
    batch: z.string().max(40),
  }),
]);
export type Selection = z.output<typeof selectionSchema>;

const fileNameSchema = z.string().trim().max(MAX_FILE_NAME);
const styleIdSchema = z.string().max(40).nullable();

/** A file of sheets to be made. Without a name it gets one by its template. */
export const sheetOrderSchema = z.object({
  name: fileNameSchema,
  selection: selectionSchema,
  /** One of the account's styles; null: black on white. */
  styleId: styleIdSchema,
  sheet: sheetSchema,
  /** Whether words that do not fit, however small, may end in "…". */
  mayCut: z.boolean(),
});
export type SheetOrder = z.output<typeof sheetOrderSchema>;

/** What a person fills in; the codes come with the address. */
export const sheetFormSchema = sheetOrderSchema.omit({ selection: true });

/** What a preview needs: a page of the same file. */
export const previewSchema = sheetOrderSchema
  .omit({ name: true, mayCut: true })
  .extend({ page: z.number().int().min(0) });

/** One picture a code, in an archive with a table of what is in it. */
export const archiveSpecSchema = z.object({
  /** `jpeg` is WeChat's own picture, whatever the style. */
  format: z.enum(ARCHIVE_FORMATS),
  /** Pixels of a PNG's side. */
  pixels: z.number().int().min(100).max(4096),
  /** With {name}, {scene}, {number}, {folder}, {owner}; "/" makes folders. */
  pattern: z
    .string()
    .trim()
    .min(1)
    .max(MAX_PATTERN)
    .refine((pattern) => !hasUnknownField(pattern, FILE_NAME_FIELDS), {
      params: rule({
        zh: "只能用 {name} {scene} {number} {folder} {owner}",
        en: "Only {name} {scene} {number} {folder} {owner} can be used",
      }),
    }),
});
export type ArchiveSpec = z.output<typeof archiveSpecSchema>;

export const archiveOrderSchema = z.object({
  name: fileNameSchema,
  selection: selectionSchema,
  styleId: styleIdSchema,
  archive: archiveSpecSchema,
});
export type ArchiveOrder = z.output<typeof archiveOrderSchema>;

/** What pictures would be called. */
export const namesPreviewSchema = z.object({
  selection: selectionSchema,
  archive: archiveSpecSchema.pick({ format: true, pattern: true }),
});

export const archiveFormSchema = archiveOrderSchema.omit({ selection: true });

export const printIdSchema = z.object({ id: z.string().min(1).max(40) });

/** How the codes and their style were chosen, for another file like it. */
const chosenShape = { selection: selectionSchema.optional(), styleId: styleIdSchema.optional() };

/**
 * What a file is made of, as it was when it was ordered: a style that is changed meanwhile, or another code that the
 * filter would find now, makes no half and half.
 */
export const storedPrintSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("pdf"),
    codes: z.array(z.string()),
    ...chosenShape,
    style: codeStyleSchema,
    sheet: sheetFieldsSchema,
  }),
  z.object({
    kind: z.literal("zip"),
    codes: z.array(z.string()),
    ...chosenShape,
    style: codeStyleSchema,
    archive: archiveSpecSchema,
    /** The name of each code's picture. */
    files: z.array(z.string()),
  }),
]);
export type StoredPrint = z.output<typeof storedPrintSchema>;
