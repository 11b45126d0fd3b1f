import type { Color, Drawing, Part } from "@/lib/qrcodes/pictures/drawing";
import type { MeasureText } from "@/lib/qrcodes/pictures/wrap-text";
import type { Box } from "./geometry";
import type { PrintableCode } from "./types";

/** What a layout needs to know of how things are drawn. */
export type LayoutTools = {
  drawCode: (code: PrintableCode) => Drawing;
  measure: MeasureText;
  /** Of the codes' style. */
  background: Color;
};

/** A drawing scaled into a box, in the middle of it. */
export function placeDrawing(drawing: Drawing, box: Box): Part {
  const scale = Math.min(box.width / drawing.width, box.height / drawing.height);
  const x = box.x + (box.width - drawing.width * scale) / 2;
  const y = box.y + (box.height - drawing.height * scale) / 2;
  return { type: "group", x, y, scale, parts: drawing.parts };
}
