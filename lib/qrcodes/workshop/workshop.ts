// sharp has to be there before a thread uses it: its library goes away with the first thread that ends otherwise.
import "sharp";
import { randomUUID } from "node:crypto";
import { processSingleton } from "@/lib/platform/process-singleton";
import { type SharedThread, shareThread } from "@/lib/platform/shared-thread";
import type { CodeStyle, StyleAssessment, StyleVerdict } from "@/lib/qrcodes/drawing/style";
import type { PrintableCode, SheetSpec } from "@/lib/qrcodes/sheets/schema";
import {
  type Added,
  addedSchema,
  assessmentSchema,
  bytesSchema,
  type Drawn,
  drawnSchema,
  type PictureFile,
  type Previewed,
  previewedSchema,
  type Surveyed,
  surveyedSchema,
  type Task,
  verdictSchema,
} from "./tasks";

/** Whether phones can read a code in this style; its logo may be any. See checkReadable. */
export async function judgeCode(url: string, style: CodeStyle): Promise<StyleVerdict> {
  return verdictSchema.parse(await askOnce({ task: "judge", url, style }));
}

/** The same, with how much the style has in reserve and what would make it better. See assessStyle. */
export async function assessCode(url: string, style: CodeStyle): Promise<StyleAssessment> {
  return assessmentSchema.parse(await askOnce({ task: "assess", url, style }));
}

/** A code as a file, drawn and read again. @param style its logo as readLogo answers it */
export async function drawCodeFile(url: string, style: CodeStyle, file: PictureFile): Promise<Drawn> {
  return drawnSchema.parse(await askOnce({ task: "draw", url, style, file }));
}

/** A page as it would be printed. @param wanted.codes those of the page, one at least */
export async function drawPreview(wanted: {
  codes: PrintableCode[];
  style: CodeStyle;
  sheet: SheetSpec;
  page: number;
}): Promise<Previewed> {
  return previewedSchema.parse(await askOnce({ task: "preview", ...wanted }));
}

/** How codes would be laid out, all of them, before a file is made. */
export async function surveySheets(wanted: {
  codes: PrintableCode[];
  style: CodeStyle;
  sheet: SheetSpec;
}): Promise<Surveyed> {
  return surveyedSchema.parse(await askOnce({ task: "survey", ...wanted }));
}

/** A file of sheets, written page by page. */
export type SheetWriter = {
  /** Answers with what the file has become longer by, or with the code that cannot be read again. */
  add(codes: PrintableCode[], page: number): Promise<Added>;
  /** Answers with the rest of the file. */
  finish(): Promise<Uint8Array>;
};

/** Lends out a writer; what it wrote is forgotten when `work` is over. */
export function writeSheets<T>(
  file: { title: string; style: CodeStyle; sheet: SheetSpec },
  work: (writer: SheetWriter) => Promise<T>,
): Promise<T> {
  return workshop().use(async (ask) => {
    const id = randomUUID();
    const send = (task: Task) => ask(task);
    await send({ task: "begin", id, ...file });
    try {
      return await work({
        add: async (codes, page) => addedSchema.parse(await send({ task: "add", id, codes, page })),
        finish: async () => bytesSchema.parse(await send({ task: "finish", id })),
      });
    } finally {
      await send({ task: "forget", id });
    }
  });
}

function workshop(): SharedThread {
  return processSingleton("qrcodes.workshop", () => shareThread("dist/workshop.mjs"));
}

function askOnce(task: Task): Promise<unknown> {
  return workshop().use((ask) => ask(task));
}
