import { type CodeDrawing, drawCode } from "@/lib/qrcodes/drawing/draw-code";
import type { Color, Weight } from "@/lib/qrcodes/drawing/drawing";
import { textWidth } from "@/lib/qrcodes/drawing/fonts";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import type { MeasureText } from "@/lib/qrcodes/drawing/wrap-text";
import type { CodeShape } from "./geometry";
import type { PrintableCode } from "./schema";

/** What a layout needs to know of how things are drawn. */
export type LayoutTools = {
  drawCode: (code: PrintableCode) => CodeDrawing;
  /** Of all codes of a file: they are drawn alike, and what they say is as long. */
  shape: CodeShape;
  measure: MeasureText;
  /** Of the codes' style. */
  background: Color;
};

/** How much larger than the code itself its drawing is. */
export function shapeOf({ width, height, modules }: CodeDrawing): CodeShape {
  return { width: width / modules, height: height / modules };
}

/**
 * What a layout draws with, for one file.
 *
 * @param shape of the file's first code
 * @param drawings of codes that are drawn already, by what they say
 */
export function layoutToolsFor(
  style: CodeStyle,
  shape: CodeShape,
  drawings: ReadonlyMap<string, CodeDrawing>,
): LayoutTools {
  return {
    measure: measurer(),
    background: style.background,
    shape,
    drawCode: ({ url }) => drawings.get(url) ?? drawCode(url, style),
  };
}

/** Sign by sign and remembered: a file has the same few hundred of them again and again. */
function measurer(): MeasureText {
  const widths = new Map<string, number>();
  const widthOf = (sign: string, weight: Weight) => {
    const key = `${weight}${sign}`;
    const width = widths.get(key) ?? textWidth(sign, weight, 1);
    widths.set(key, width);
    return width;
  };
  return (text, weight) => {
    let width = 0;
    for (const sign of text) width += widthOf(sign, weight);
    return width;
  };
}
