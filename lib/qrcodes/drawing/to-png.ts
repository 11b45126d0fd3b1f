import sharp from "sharp";
import type { Drawing } from "./drawing";
import { toSvg } from "./to-svg";

/** A drawing as a PNG. @param size of its longer side, in pixels */
export async function toPng(drawing: Drawing, size: number): Promise<Buffer> {
  const width = Math.max(1, Math.round((size * drawing.width) / Math.max(drawing.width, drawing.height)));
  const picture = sharp(Buffer.from(toSvg(drawing, width)), { density: 72 });
  // The highest level takes five times as long for 8 % less.
  return picture.png({ compressionLevel: 6 }).toBuffer();
}
