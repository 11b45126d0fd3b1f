import { drawCode } from "../../pictures/draw-code";
import type { TextPart } from "../../pictures/drawing";
import type { CodeStyle } from "../../pictures/style";
import { attributes, escapeXml, writeSvg } from "../../pictures/svg";

/** As files do it: smaller down to two thirds, then pressed together, where a file would cut. */
const SMALLEST = 2 / 3;

/** The address of a picture that is drawn here in the browser: the file's own shapes, its words in the reader's font. */
export function previewAddress(url: string, style: CodeStyle): string {
  return `data:image/svg+xml,${encodeURIComponent(writeSvg(drawCode(url, style), writeText))}`;
}

function writeText(part: TextPart): string {
  const width = guessWidth(part.text) * part.size;
  const limit = part.maxWidth ?? width;
  const size = part.size * Math.max(SMALLEST, Math.min(1, limit / width));
  const isTooWide = guessWidth(part.text) * size > limit;
  const place = {
    x: part.x,
    y: part.y,
    "font-size": size,
    "font-weight": part.weight,
    "font-family": "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
    "text-anchor": part.align,
    fill: part.fill,
    textLength: isTooWide ? limit : undefined,
    lengthAdjust: isTooWide ? "spacingAndGlyphs" : undefined,
  };
  return `<text${attributes(place)}>${escapeXml(part.text)}</text>`;
}

/** In sizes of the font: Chinese characters are as wide as high, others a little more than half. */
function guessWidth(text: string): number {
  return [...text].reduce((width, sign) => width + (sign > "\u2e7f" ? 1 : 0.58), 0);
}
