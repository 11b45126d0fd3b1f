import type { Box, Color, Part, Weight } from "@/lib/qrcodes/drawing/drawing";
import { fitLine, type MeasureText, SAFE_SHARE, wrapText } from "@/lib/qrcodes/drawing/wrap-text";
import { LEADING } from "./geometry";
import type { PrintableCode, SheetSpec } from "./schema";

/** From a line's top to where its letters stand, as a multiple of the font's size. */
const ASCENT = 0.88 + (LEADING - 1) / 2;

export type TextLine = { text: string; weight: Weight };

export type CaptionPlace = {
  box: Box;
  /** No more of them. */
  lines: number;
  /** Of the font, in the unit of the box. */
  size: number;
  align: "start" | "middle";
  /** Whether the lines stand in the middle of the box's height, or begin at its top. */
  isCentred: boolean;
  fill: Color;
};

/** The fields of a code as lines of text, the first of them bold and with more room than the others. */
export function captionParts(
  { captions, captionLines }: Pick<SheetSpec, "captions" | "captionLines">,
  code: PrintableCode,
  measure: MeasureText,
  place: CaptionPlace,
): Part[] {
  const { box, size } = place;
  const width = (box.width / size) * SAFE_SHARE;
  const lines = captions.flatMap((field, index): TextLine[] => {
    const weight: Weight = index === 0 ? 700 : 400;
    const measureIn = (text: string) => measure(text, weight);
    const text = oneLine(code[field]);
    if (text === "") return [];
    if (index > 0) return [{ text: fitLine(text, width, measureIn), weight }];
    return wrapText(text, { width, lines: captionLines }, measureIn).map((line) => ({ text: line, weight }));
  });
  return linesOfText(lines.slice(0, place.lines), place);
}

/** Lines below each other. */
export function linesOfText(
  lines: readonly TextLine[],
  { box, size, align, isCentred, fill }: CaptionPlace,
): Part[] {
  const top = box.y + (isCentred ? (box.height - lines.length * size * LEADING) / 2 : 0);
  const x = align === "start" ? box.x : box.x + box.width / 2;
  return lines.map(({ text, weight }, index) => {
    const y = top + (index * LEADING + ASCENT) * size;
    return { type: "text", x, y, size, text, fill, align, weight };
  });
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
