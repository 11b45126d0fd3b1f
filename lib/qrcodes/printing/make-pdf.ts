import type { AccountId } from "@/lib/auth/account-id";
import type { Clock } from "@/lib/platform/clock";
import { startTimeSlice } from "@/lib/platform/time-slice";
import { createPdf, drawInto, POINTS_PER_MM } from "../pictures/to-pdf";
import { readPrintableCodes } from "./data";
import { type Box, codesOfPage, countPages } from "./geometry";
import { layoutPage, type Page } from "./layout";
import { layoutToolsFor } from "./layout-for-style";
import { restartFile, writeParts } from "./made-parts";
import { checkPictures } from "./picture-check";
import type { StoredPrint } from "./stored-print";
import type { PrintableCode } from "./types";

/** So many codes are read from the database at a time. */
const READ_AT_ONCE = 200;

export type Work = { id: string; accountId: AccountId; name: string; clock: Clock; signal: AbortSignal };

/**
 * Makes a file of sheets. One that was begun by a process that died is begun anew: a thousand codes take seconds.
 *
 * @returns when the file is finished, cancelled or to be left to somebody else
 */
export async function makePdf(work: Work, print: Extract<StoredPrint, { kind: "pdf" }>): Promise<void> {
  const { sheet, style, codes } = print;
  if (!(await restartFile(work.id))) return;
  const writer = writeParts(work.id, { done: 0, parts: 0, size: 0 });
  const doc = createPdf(work.name);
  doc.on("data", (piece: Buffer) => writer.push(piece));
  const ended = new Promise<void>((resolve, reject) => {
    doc.once("end", resolve);
    doc.once("error", reject);
  });
  const tools = layoutToolsFor(style);
  const read = readInBlocks(work.accountId, codes);
  const slice = startTimeSlice();
  for (let page = 0; page < countPages(sheet, codes.length); page += 1) {
    const { from, count } = codesOfPage(sheet, page);
    const shown = await read(from, count);
    await checkPictures(shown, style);
    addPage(doc, layoutPage(sheet, shown, page, tools));
    if (slice.isOver()) await slice.rest();
    if (work.signal.aborted) return;
    if (writer.isDue() && !(await writer.keep(Math.min(from + count, codes.length), false))) return;
  }
  doc.end();
  await ended;
  await writer.finish(codes.length, work.clock);
}

/** A page with the boxes that a printer's machine cuts by: the paper, what is coloured, and what is left of it. */
export function addPage(doc: PDFKit.PDFDocument, { drawing, frame }: Page): void {
  const size: [number, number] = [frame.width * POINTS_PER_MM, frame.height * POINTS_PER_MM];
  doc.addPage({ size, margin: 0 });
  const { data } = doc.page.dictionary;
  Object.assign(data, { BleedBox: pdfBox(frame.bleed, frame), TrimBox: pdfBox(frame.trim, frame) });
  drawInto(doc, drawing, { x: 0, y: 0, width: size[0], height: size[1] });
}

/** PDF has y upwards. */
function pdfBox({ x, y, width, height }: Box, page: { height: number }): number[] {
  return [x, page.height - y - height, x + width, page.height - y].map(
    (value) => Math.round(value * POINTS_PER_MM * 1000) / 1000,
  );
}

/** Reads codes ahead, some hundred at a time, whatever a page has. */
function readInBlocks(accountId: AccountId, ids: readonly string[]) {
  let block = { from: 0, to: 0, codes: new Map<string, PrintableCode>() };
  return async (from: number, count: number) => {
    const to = Math.min(from + count, ids.length);
    if (from < block.from || to > block.to) {
      const end = Math.min(Math.max(to, from + READ_AT_ONCE), ids.length);
      block = { from, to: end, codes: await readPrintableCodes(accountId, ids.slice(from, end)) };
    }
    return ids.slice(from, to).flatMap((id) => block.codes.get(id) ?? []);
  };
}
