import { z } from "zod";
import { CELL_FAULTS } from "@/lib/qrcodes/bulk/reading/table";
import { codeSettingsSchema, qrCodeSchema, sceneSchema } from "@/lib/qrcodes/schema";
import { LINE_FIELDS, MAX_COLUMN_KEY } from "./columns";
import { MAX_COLUMNS, MAX_LINES } from "./limits";

/** Longer than any field may be, so that the check of the lines can say which one is too long. */
const cellSchema = z.string().trim().max(10_000);

/** A line to make a code of. */
export const lineSchema = z.object({
  line: z.number().int().min(1).max(1_000_000),
  values: z.partialRecord(z.enum(LINE_FIELDS), cellSchema),
});

/** What columns were taken for, by the keys of their names; null: for nothing. */
const columnsSchema = z
  .array(z.object({ key: z.string().min(1).max(MAX_COLUMN_KEY), field: z.enum(LINE_FIELDS).nullable() }))
  .max(MAX_COLUMNS);

/**
 * Codes to make. What holds for all of them has the shape of a single code, whose name is that of the batch; a line
 * says otherwise where it says anything, and its labels come on top. `confirmed`: the number of permanent codes, as the
 * person typed it.
 */
const orderSchema = z.intersection(
  qrCodeSchema,
  z.object({
    // Each is read as a `lineSchema` by itself, so that thousands of them keep nobody waiting.
    lines: z.array(z.unknown()).min(1).max(MAX_LINES),
    confirmed: z.number().int().nullable(),
    columns: columnsSchema.default([]),
  }),
);
/** It comes by a route, as whatever JSON somebody sent. */
export const startBatchSchema = z.unknown().pipe(orderSchema);
export type SentOrder = z.output<typeof startBatchSchema>;
export type BatchOrder = Omit<SentOrder, "lines"> & { lines: z.output<typeof lineSchema>[] };

/** The scenes of a list, before it is sent. */
export const scenesToCheckSchema = z.object({
  scenes: z.array(sceneSchema.min(1)).max(MAX_LINES),
});
export type ScenesToCheck = z.output<typeof scenesToCheckSchema>;

/** The names of a list, before it is sent. */
export const namesToCheckSchema = z.object({ names: z.array(cellSchema.min(1)).max(MAX_LINES) });
export type NamesToCheck = z.output<typeof namesToCheckSchema>;

/** A list that a browser kept, with whatever stood in its cells. */
export const codeListSchema = z.object({
  lines: z.array(
    lineSchema.extend({
      values: z.partialRecord(z.enum(LINE_FIELDS), z.string()),
      faults: z.partialRecord(z.enum(LINE_FIELDS), z.enum(CELL_FAULTS)).optional(),
    }),
  ),
  unknown: z.array(z.string()),
  leftOut: z.number(),
  // What was said of the source was said when it was read.
  notes: z.array(z.never()).catch([]),
  columns: columnsSchema.catch([]),
});

export const batchIdSchema = z.object({ id: z.string().min(1).max(64) });

/** A code as a batch keeps it until it is made. */
export const itemValuesSchema = z.object({
  settings: codeSettingsSchema,
  lifetime: qrCodeSchema.shape.lifetime,
  sceneKind: qrCodeSchema.shape.sceneKind,
  expireSeconds: z.number().int(),
  /** Whether we chose the scene, and may choose another. */
  isOurScene: z.boolean(),
});
export type ItemValues = z.output<typeof itemValuesSchema>;
