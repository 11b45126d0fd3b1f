import { createCanvas, DOMMatrix, ImageData, Path2D } from "@napi-rs/canvas";
import decode from "jsqr";

/** In millimetres, from the page's top left corner. */
type Area = { x: number; y: number; width: number; height: number };

/** A page of a PDF as it comes out of a printer. */
export type RenderedPage = {
  /** In millimetres. */
  width: number;
  height: number;
  /** What a reader of QR codes finds in an area; null for nothing. @param turn degrees by which the page is turned */
  readCode(area: Area, turn?: 0 | 180): string | null;
  /** How long the side of the QR code in an area is, in millimetres, as its reader finds its corners. */
  measureCode(area: Area): number;
  /** The whole page as a PNG. */
  toPng(): Promise<Buffer>;
  /** The lines of text that begin in an area. */
  textIn(area: Area): string[];
};

const MM_PER_POINT = 25.4 / 72;
/** Dots a millimetre: 254 an inch, a little less than what office printers do. */
const DOTS = 10;

/**
 * Renders a PDF with another program's eyes: the one that browsers show PDFs with. The canvas is of the version that it
 * brings itself: two copies of a native library that meet on one canvas crash the process.
 */
export async function renderPdf(bytes: Uint8Array): Promise<RenderedPage[]> {
  // It looks for these when it is loaded, and must find the ones that our canvas takes.
  Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: RenderedPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const viewport = page.getViewport({ scale: DOTS * MM_PER_POINT });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context = canvas.getContext("2d");
    // @napi-rs/canvas is a canvas in everything that is used of it.
    await page.render({ canvas: Object(canvas), canvasContext: Object(context), viewport }).promise;
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [x, y] = viewport.convertToViewportPoint(item.transform[4], item.transform[5]);
      return [{ text: item.str, x: x / DOTS, y: y / DOTS }];
    });
    pages.push({
      width: viewport.width / DOTS,
      height: viewport.height / DOTS,
      readCode(area, turn = 0) {
        const [x, y, width, height] = [area.x, area.y, area.width, area.height].map((mm) =>
          Math.round(mm * DOTS),
        );
        const { data } = context.getImageData(x ?? 0, y ?? 0, width ?? 0, height ?? 0);
        const pixels = turn === 180 ? turned(data) : new Uint8ClampedArray(data);
        return decode(pixels, width ?? 0, height ?? 0)?.data ?? null;
      },
      measureCode(area) {
        const [x = 0, y = 0, width = 0, height = 0] = [area.x, area.y, area.width, area.height].map((mm) =>
          Math.round(mm * DOTS),
        );
        const { data } = context.getImageData(x, y, width, height);
        const found = decode(new Uint8ClampedArray(data), width, height)?.location;
        if (!found) return 0;
        const { topLeftCorner, topRightCorner } = found;
        return Math.hypot(topRightCorner.x - topLeftCorner.x, topRightCorner.y - topLeftCorner.y) / DOTS;
      },
      toPng: () => canvas.encode("png"),
      textIn: (area) =>
        texts
          .filter(
            ({ x, y }) => x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height,
          )
          .map(({ text }) => text),
    });
  }
  return pages;
}

function turned(data: Uint8ClampedArray): Uint8ClampedArray {
  const pixels = new Uint32Array(new Uint8ClampedArray(data).buffer);
  return new Uint8ClampedArray(pixels.reverse().buffer);
}
