import { z } from "zod";
import { colorSchema, logoSchema } from "@/lib/qrcodes/drawing/style";
import { CAPTION_FIELDS, CAPTION_PLACES, DESIGNS, ORIENTATIONS, TEMPLATES } from "./kinds";
import { LABEL_PAPER_NAMES, PAPER_NAMES } from "./papers";

const MAX_TITLE = 60;
const MAX_TEXT = 200;

const millimetres = (min: number, max: number) => z.number().min(min).max(max);
const count = (max: number) => z.number().int().min(1).max(max);

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
  captionPlace: z.enum(CAPTION_PLACES),
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
