import { z } from "zod";
import { colorSchema, logoSchema } from "@/lib/qrcodes/drawing/style";
import { CAPTION_FIELDS, CAPTION_PLACES, DESIGNS, ORIENTATIONS, SHEET_LIMITS, TEMPLATES } from "./limits";
import { LABEL_PAPER_NAMES, PAPER_NAMES } from "./papers";

const MAX_TITLE = 60;
const MAX_TEXT = 200;

const number = ({ min, max }: { min: number; max: number }) => z.number().min(min).max(max);

/** Words of a template; line breaks are kept, other invisible characters are not. */
const wordsSchema = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((text) => text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n]/gu, ""));

/** How codes stand on sheets of paper, without the rules that need several fields at once: see sheetSchema. */
export const sheetFieldsSchema = z.object({
  template: z.enum(TEMPLATES),
  paper: z.enum(PAPER_NAMES),
  orientation: z.enum(ORIENTATIONS),
  labelPaper: z.enum(LABEL_PAPER_NAMES),
  columns: number(SHEET_LIMITS.columns).int(),
  rows: number(SHEET_LIMITS.rows).int(),
  /** Lengths are in millimetres. */
  margin: number(SHEET_LIMITS.margin),
  gap: number(SHEET_LIMITS.gap),
  /** The side of the code itself, without its quiet zone and frame; null: as large as there is room. */
  codeSize: number(SHEET_LIMITS.codeSize).nullable(),
  captions: z.array(z.enum(CAPTION_FIELDS)).max(CAPTION_FIELDS.length),
  /** In points, as word processors have it. */
  captionSize: number(SHEET_LIMITS.captionSize),
  /** Of the first caption; for the others one line each is kept free. */
  captionLines: number(SHEET_LIMITS.captionLines).int(),
  /** auto: below, or beside where that makes the code clearly larger. */
  captionPlace: z.enum(CAPTION_PLACES),
  cutMarks: z.boolean(),
  bleed: number(SHEET_LIMITS.bleed),
  /** Labels of the first sheet that are used up already. */
  skip: number(SHEET_LIMITS.skip).int(),
  design: z.enum(DESIGNS),
  title: wordsSchema(MAX_TITLE),
  text: wordsSchema(MAX_TEXT),
  color: colorSchema,
  textColor: colorSchema,
  logo: logoSchema.nullable(),
});
export type SheetSpec = z.output<typeof sheetFieldsSchema>;

/** What is printed of a code. */
export const printableCodeSchema = z.object({
  id: z.string(),
  name: z.string(),
  scene: z.string(),
  /** What the picture encodes. */
  url: z.string(),
  folder: z.string(),
  owner: z.string(),
  note: z.string(),
  labels: z.array(z.string()),
  /** Null for permanent codes. */
  expiresAt: z.date().nullable(),
});
export type PrintableCode = z.output<typeof printableCodeSchema>;
