import { z } from "zod";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";
import { codeStyleSchema, SAFETY_LEVELS } from "@/lib/qrcodes/drawing/style";
import { printableCodeSchema, sheetFieldsSchema } from "@/lib/qrcodes/sheets/schema";

const pictureFileSchema = z.discriminatedUnion("format", [
  /** `size` of the longer side, in pixels. */
  z.object({ format: z.enum(["svg", "png"]), size: z.number() }),
  /** `width` in points. */
  z.object({ format: z.literal("pdf"), width: z.number(), title: z.string() }),
]);
export type PictureFile = z.output<typeof pictureFileSchema>;

/** What the thread can be asked for. */
export const taskSchema = z.discriminatedUnion("task", [
  /** Whether phones can read a code in a style that nobody may have seen yet. */
  z.object({ task: z.literal("judge"), url: z.string(), style: codeStyleSchema }),
  /** The same, with how much the style has in reserve and what would make it better. */
  z.object({ task: z.literal("assess"), url: z.string(), style: codeStyleSchema }),
  /** A code as a file. */
  z.object({
    task: z.literal("draw"),
    url: z.string(),
    style: codeStyleSchema,
    file: pictureFileSchema,
  }),
  /** A page as it would be printed; of its codes only the first is read again. */
  z.object({
    task: z.literal("preview"),
    codes: z.array(printableCodeSchema).min(1),
    style: codeStyleSchema,
    sheet: sheetFieldsSchema,
    page: z.number(),
  }),
  /** How all codes of a file would be laid out: their size, and whose words do not fit. */
  z.object({
    task: z.literal("survey"),
    codes: z.array(printableCodeSchema).min(1),
    style: codeStyleSchema,
    sheet: sheetFieldsSchema,
  }),
  /** Begins a file of sheets under an id of the asker's. */
  z.object({
    task: z.literal("begin"),
    id: z.string(),
    title: z.string(),
    style: codeStyleSchema,
    sheet: sheetFieldsSchema,
  }),
  /** Adds a page to it. */
  z.object({
    task: z.literal("add"),
    id: z.string(),
    codes: z.array(printableCodeSchema),
    page: z.number(),
  }),
  /** Answers with the rest of the file. */
  z.object({ task: z.literal("finish"), id: z.string() }),
  /** Forgets the file, finished or not. */
  z.object({ task: z.literal("forget"), id: z.string() }),
]);
export type Task = z.input<typeof taskSchema>;
export type ReadTask = z.output<typeof taskSchema>;

const refusalSchema = z.object({ ok: z.literal(false), reason: localizedSchema });

export const verdictSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), warnings: z.array(localizedSchema) }),
  refusalSchema,
]);

/** A field of the sheet that should change. */
const sheetFieldSchema = z.enum(sheetFieldsSchema.keyof().options);

/** Names of codes whose words do not fit. */
export const surveyedSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), cut: z.array(z.string()) }),
  refusalSchema.extend({ field: sheetFieldSchema }),
]);
export type Surveyed = z.output<typeof surveyedSchema>;

export const assessmentSchema = z.object({
  verdict: verdictSchema,
  safety: z
    .object({ level: z.enum(SAFETY_LEVELS), smallestMm: z.number(), largestLogo: z.number().nullable() })
    .nullable(),
  mended: codeStyleSchema.partial().nullable(),
});

/** A picture's bytes, or why there is none. */
export const drawnSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), bytes: z.instanceof(Uint8Array) }),
  refusalSchema,
]);
export type Drawn = z.output<typeof drawnSchema>;

/** The same of a page; `name` is the code's that cannot be read. */
export const addedSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), bytes: z.instanceof(Uint8Array) }),
  refusalSchema.extend({ name: z.string() }),
]);
export type Added = z.output<typeof addedSchema>;

export const previewedSchema = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    svg: z.string(),
    /** Of the code itself, in millimetres; and of its drawing, the quiet zone and the frame included. */
    side: z.number(),
    width: z.number(),
    height: z.number(),
    warnings: z.array(localizedSchema),
  }),
  /** Without a field it is the style. */
  refusalSchema.extend({ field: sheetFieldSchema.nullable() }),
]);
export type Previewed = z.output<typeof previewedSchema>;

export const bytesSchema = z.instanceof(Uint8Array);
