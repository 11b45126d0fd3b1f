import { drawCode } from "@/lib/qrcodes/pictures/draw-code";
import type { Color, Drawing } from "@/lib/qrcodes/pictures/drawing";
import { textWidth } from "@/lib/qrcodes/pictures/fonts";
import type { CodeStyle } from "@/lib/qrcodes/pictures/style";
import type { MeasureText } from "@/lib/qrcodes/pictures/wrap-text";
import type { LayoutTools } from "./layout-tools";

/**
 * What a layout draws with, for one file.
 *
 * @param drawn codes that are drawn already, by what they say
 */
export function layoutToolsFor(style: CodeStyle, drawn: ReadonlyMap<string, Drawing>): LayoutTools {
  const background: Color = style.background;
  return { measure: measurer(), background, drawCode: ({ url }) => drawn.get(url) ?? drawCode(url, style) };
}

/** Sign by sign and remembered: a file has the same few hundred of them again and again. */
function measurer(): MeasureText {
  const widths = new Map<string, number>();
  const widthOf = (sign: string, weight: 400 | 700) => {
    const key = `${weight}${sign}`;
    const known = widths.get(key) ?? textWidth(sign, weight, 1);
    widths.set(key, known);
    return known;
  };
  return (text, weight) => {
    let width = 0;
    for (const sign of text) width += widthOf(sign, weight);
    return width;
  };
}
