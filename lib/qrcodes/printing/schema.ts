import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import { logoSchema } from "@/lib/qrcodes/pictures/style";
import { STATE_FILTERS } from "@/lib/qrcodes/types";
import { findUnknownFields } from "./fill-pattern";
import { findMisfits } from "./geometry";
import { ARCHIVE_FORMATS, CAPTION_FIELDS, DESIGNS, PAPER_NAMES, TEMPLATES } from "./kinds";
import { LABEL_PAPER_NAMES } from "./papers";

/** Codes in one file. */
export const MAX_CODES = 5000;
/** Codes that are chosen one by one. */
export const MAX_CHOSEN = 500;
export const MAX_TITLE = 60;
export const MAX_TEXT = 200;
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

const millimetres = (min: number, max: number) => z.number().min(min).max(max);
const count = (max: number) => z.number().int().min(1).max(max);

/** A colour as "#1a2b3c". */
const colorSchema = z
  .string()
  .trim()
  .toLowerCase()
  .refine((color) => /^#[0-9a-f]{6}$/.test(color), {
    params: rule({ zh: "请填写像 #1a2b3c 这样的颜色", en: "Enter a colour such as #1a2b3c" }),
  });

/** Words of a template; line breaks are kept, other invisible characters are not. */
const wordsSchema = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((text) => text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n]/gu, ""));

/** Without the rules that need several fields at once. */
export const sheetFieldsSchema = z.object({
  template: z.enum(TEMPLATES),
  paper: z.enum(PAPER_NAMES),
  orientation: z.enum(["portrait", "landscape"]),
  labelPaper: z.enum(LABEL_PAPER_NAMES),
  columns: count(20),
  rows: count(30),
  /** Lengths are in millimetres. */
  margin: millimetres(0, 60),
  gap: millimetres(0, 40),
  /** The side of the code with its quiet zone; null: as large as there is room. */
  codeSize: millimetres(8, 400).nullable(),
  captions: z.array(z.enum(CAPTION_FIELDS)).max(CAPTION_FIELDS.length),
  /** In points, as word processors have it. */
  captionSize: z.number().min(4).max(72),
  /** Of the first caption; the others have one line each. */
  captionLines: count(3),
  captionPlace: z.enum(["below", "right"]),
  cutMarks: z.boolean(),
  bleed: millimetres(0, 10),
  /** Labels of the first sheet that are used up already. */
  skip: z.number().int().min(0).max(29),
  design: z.enum(DESIGNS),
  title: wordsSchema(MAX_TITLE),
  text: wordsSchema(MAX_TEXT),
  color: colorSchema,
  textColor: colorSchema,
  logo: logoSchema.nullable(),
});
export type SheetSpec = z.output<typeof sheetFieldsSchema>;

/** How codes stand on sheets of paper. What does not fit is refused at the field that should give way. */
export const sheetSchema = sheetFieldsSchema.superRefine((spec, context) => {
  for (const { field, message } of [...findMisfits(spec), ...findUnknownFields(spec)])
    context.addIssue({ code: "custom", path: [field], params: rule(message) });
});

const fileNameSchema = z.string().trim().max(MAX_FILE_NAME);
const styleIdSchema = z.string().max(40).nullable();

/** A file of sheets to be made. Without a name it gets one by its template. */
export const sheetOrderSchema = z.object({
  name: fileNameSchema,
  selection: selectionSchema,
  /** One of the account's styles; null: black on white. */
  styleId: styleIdSchema,
  sheet: sheetSchema,
});
export type SheetOrder = z.output<typeof sheetOrderSchema>;

/** What a person fills in; the codes come with the address. */
export const sheetFormSchema = sheetOrderSchema.omit({ selection: true });

/** What a preview needs: a page of the same file. */
export const previewSchema = sheetOrderSchema.omit({ name: true }).extend({ page: z.number().int().min(0) });

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
    .refine((pattern) => !/\{(?!(?:name|scene|number|folder|owner)\})/.test(pattern), {
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

export const archiveFormSchema = archiveOrderSchema.omit({ selection: true });

export const printIdSchema = z.object({ id: z.string().min(1).max(40) });
