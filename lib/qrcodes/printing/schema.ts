import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import { logoSchema } from "../pictures/style";
import { findMisfits } from "./geometry";
import { LABEL_PAPER_NAMES, PAPER_NAMES } from "./papers";

export const TEMPLATES = ["grid", "labels", "poster", "tent"] as const;
export const CAPTION_FIELDS = ["name", "scene", "folder", "owner", "note"] as const;
export type CaptionField = (typeof CAPTION_FIELDS)[number];
export const DESIGNS = ["plain", "band", "full"] as const;
export const ARCHIVE_FORMATS = ["svg", "png", "pdf", "jpeg"] as const;

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
    search: z.string().max(100),
    folder: z.string().max(100),
    label: z.string().max(100),
    owner: z.string().max(100),
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
  for (const { field, message } of findMisfits(spec))
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

export const printIdSchema = z.object({ id: z.string().min(1).max(40) });

/** Twelve codes on a sheet of A4, with their names. */
export const DEFAULT_SHEET: SheetSpec = {
  template: "grid",
  paper: "a4",
  orientation: "portrait",
  labelPaper: "l7160",
  columns: 3,
  rows: 4,
  margin: 10,
  gap: 5,
  codeSize: null,
  captions: ["name", "scene"],
  captionSize: 9,
  captionLines: 2,
  captionPlace: "below",
  cutMarks: true,
  bleed: 0,
  skip: 0,
  design: "band",
  title: "",
  text: "",
  color: "#07a35a",
  textColor: "#ffffff",
  logo: null,
};

export const DEFAULT_ARCHIVE: ArchiveSpec = { format: "png", pixels: 1000, pattern: "{number}-{name}" };
