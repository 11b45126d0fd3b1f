import PDFDocument from "pdfkit";
import { startTimeSlice } from "@/lib/platform/time-slice";
import { type Box, type Drawing, type Part, placeDrawing, type TextPart } from "./drawing";
import { fontRuns, textWidth } from "./fonts";

export const POINTS_PER_MM = 72 / 25.4;

/** An empty PDF, its first page still to be added. */
export function createPdf(title: string): PDFKit.PDFDocument {
  return new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    font: "",
    info: { Title: title, Producer: "Mpdesk" },
  });
}

/** Finishes a PDF and returns the file. */
export async function finishPdf(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const all = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (piece: Buffer) => pieces.push(piece));
    doc.once("end", () => resolve(Buffer.concat(pieces)));
    doc.once("error", reject);
  });
  doc.end();
  return all;
}

/** A drawing as a PDF of one page as large as itself. @param width in points */
export async function toPdf(drawing: Drawing, width: number, title: string): Promise<Buffer> {
  const doc = createPdf(title);
  const height = (width * drawing.height) / drawing.width;
  doc.addPage({ size: [width, height], margin: 0 });
  await drawInto(doc, drawing, { x: 0, y: 0, width, height });
  return finishPdf(doc);
}

/** Draws into a box of the page at hand, which is in points from the top left corner. Text stays text. */
export async function drawInto(doc: PDFKit.PDFDocument, drawing: Drawing, box: Box): Promise<void> {
  const { x, y, scale, parts } = placeDrawing(drawing, box);
  const slice = startTimeSlice();
  doc.save().translate(x, y).scale(scale);
  for (const part of parts) {
    drawPart(doc, part);
    // A page may have hundreds of codes.
    if (slice.isOver()) await slice.rest();
  }
  doc.restore();
}

function drawPart(doc: PDFKit.PDFDocument, part: Part): void {
  switch (part.type) {
    case "path":
      doc.path(part.d).fill(part.fill, "even-odd");
      return;
    case "rect": {
      const { x, y, width, height, radius } = part;
      (radius ? doc.roundedRect(x, y, width, height, radius) : doc.rect(x, y, width, height)).fill(part.fill);
      return;
    }
    case "image": {
      const { x, y, width, height } = part;
      doc.image(part.dataUri, x, y, { fit: [width, height], align: "center", valign: "center" });
      return;
    }
    case "line":
      doc.moveTo(part.x1, part.y1).lineTo(part.x2, part.y2).lineWidth(part.width).stroke(part.stroke);
      return;
    case "text":
      drawText(doc, part);
      return;
    case "group":
      doc.save().translate(part.x, part.y);
      if (part.rotate) doc.rotate(part.rotate);
      doc.scale(part.scale);
      for (const one of part.parts) drawPart(doc, one);
      doc.restore();
      return;
    default:
      part satisfies never;
  }
}

function drawText(doc: PDFKit.PDFDocument, part: TextPart): void {
  const { text, size, weight } = part;
  const width = textWidth(text, weight, size);
  let pen = part.x - { start: 0, middle: width / 2, end: width }[part.align];
  for (const { font, text: words } of fontRuns(text, weight)) {
    takeFont(doc, font.key, font.bytes);
    doc
      .fontSize(size)
      .fillColor(part.fill)
      .text(words, pen, part.y, { lineBreak: false, baseline: "alphabetic" });
    pen += (font.font.layout(words).advanceWidth / font.font.unitsPerEm) * size;
  }
}

const FONTS_OF = new WeakMap<PDFKit.PDFDocument, Set<string>>();

/** Only the letters that are used end up in the file. */
function takeFont(doc: PDFKit.PDFDocument, key: string, bytes: Buffer): void {
  const fontsInside = FONTS_OF.get(doc) ?? new Set();
  FONTS_OF.set(doc, fontsInside);
  if (!fontsInside.has(key)) doc.registerFont(key, bytes);
  fontsInside.add(key);
  doc.font(key);
}
