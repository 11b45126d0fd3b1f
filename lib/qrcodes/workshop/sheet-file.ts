import { drawProved } from "@/lib/qrcodes/drawing/check-readable";
import type { CodeDrawing } from "@/lib/qrcodes/drawing/draw-code";
import type { Box } from "@/lib/qrcodes/drawing/drawing";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { createPdf, drawInto, POINTS_PER_MM } from "@/lib/qrcodes/drawing/to-pdf";
import { layoutPage, type SheetPage } from "@/lib/qrcodes/sheets/layout";
import { type LayoutTools, layoutToolsFor, shapeOf } from "@/lib/qrcodes/sheets/layout-tools";
import type { PrintableCode, SheetSpec } from "@/lib/qrcodes/sheets/schema";
import type { Added } from "./tasks";
import { workAhead } from "./work-ahead";

/** A file of sheets on its way. */
export type SheetFile = {
  /** Adds a page, unless one of its codes cannot be read again. Answers with what the file has become longer by. */
  add(codes: readonly PrintableCode[], page: number): Promise<Added>;
  /** Answers with the rest of the file. */
  finish(): Promise<Uint8Array>;
};

/** Begins a file of sheets. */
export function openSheetFile({
  title,
  style,
  sheet,
}: {
  title: string;
  style: CodeStyle;
  sheet: SheetSpec;
}): SheetFile {
  const doc = createPdf(title);
  const pieces: Buffer[] = [];
  doc.on("data", (piece: Buffer) => pieces.push(piece));
  const take = () => new Uint8Array(Buffer.concat(pieces.splice(0)));
  const drawings = new Map<string, CodeDrawing>();
  let tools: LayoutTools | null = null;
  return {
    async add(codes, page) {
      drawings.clear();
      for await (const { name, url, proof } of proofsOf(codes, style)) {
        if (!proof.ok) return { ok: false, name, reason: proof.reason };
        drawings.set(url, proof.drawing);
        tools ??= layoutToolsFor(style, shapeOf(proof.drawing), drawings);
      }
      if (tools) await addPage(doc, layoutPage(sheet, codes, page, tools));
      return { ok: true, bytes: take() };
    },
    async finish() {
      const ended = new Promise<void>((resolve, reject) => {
        doc.once("end", resolve);
        doc.once("error", reject);
      });
      doc.end();
      await ended;
      return take();
    },
  };
}

/** One more is drawn while the pixels of the one before are made. */
function proofsOf(codes: readonly PrintableCode[], style: CodeStyle) {
  return workAhead(codes, 1, async ({ name, url }) => ({ name, url, proof: await drawProved(url, style) }));
}

/** A page with the boxes that a printer's machine cuts by: the paper, what is coloured, and what is left of it. */
async function addPage(doc: PDFKit.PDFDocument, { drawing, frame }: SheetPage): Promise<void> {
  const size: [number, number] = [frame.width * POINTS_PER_MM, frame.height * POINTS_PER_MM];
  doc.addPage({ size, margin: 0 });
  const { data } = doc.page.dictionary;
  Object.assign(data, { BleedBox: pdfBox(frame.bleed, frame), TrimBox: pdfBox(frame.trim, frame) });
  await drawInto(doc, drawing, { x: 0, y: 0, width: size[0], height: size[1] });
}

/** PDF has y upwards. */
function pdfBox({ x, y, width, height }: Box, page: { height: number }): number[] {
  return [x, page.height - y - height, x + width, page.height - y].map(
    (value) => Math.round(value * POINTS_PER_MM * 1000) / 1000,
  );
}
