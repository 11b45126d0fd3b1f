import type { Color, Part } from "@/lib/qrcodes/pictures/drawing";
import { fitLine, type MeasureText, wrapText } from "@/lib/qrcodes/pictures/wrap-text";
import { type Box, LEADING } from "./geometry";
import type { CaptionField } from "./kinds";
import type { SheetSpec } from "./schema";
import type { PrintableCode } from "./types";

/** From a line's top to where its letters stand, as a multiple of the font's size. */
const ASCENT = 0.88 + (LEADING - 1) / 2;
/** Letters that are drawn together may be a little wider than each by itself. */
const SAFETY = 0.985;

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
  const width = (box.width / size) * SAFETY;
  const lines = captions.flatMap((field, index) => {
    const weight: 400 | 700 = index === 0 ? 700 : 400;
    const measureIn = (text: string) => measure(text, weight);
    const text = oneLine(fieldOf(code, field));
    if (text === "") return [];
    const found =
      index === 0
        ? wrapText(text, { width, lines: captionLines }, measureIn)
        : [fitLine(text, width, measureIn)];
    return found.map((line) => ({ text: line, weight }));
  });
  return linesOfText(lines.slice(0, place.lines), place);
}

/** Lines below each other. */
export function linesOfText(
  lines: readonly { text: string; weight: 400 | 700 }[],
  { box, size, align, isCentred, fill }: CaptionPlace,
): Part[] {
  const top = box.y + (isCentred ? (box.height - lines.length * size * LEADING) / 2 : 0);
  const x = align === "start" ? box.x : box.x + box.width / 2;
  return lines.map(({ text, weight }, index) => {
    const y = top + (index * LEADING + ASCENT) * size;
    return { type: "text", x, y, size, text, fill, align, weight };
  });
}

/** What a code says for a field. */
export function fieldOf(code: PrintableCode, field: CaptionField): string {
  return code[field];
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
