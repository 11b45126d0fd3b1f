import type { Box, Color, Part, Weight } from "@/lib/qrcodes/drawing/drawing";
import {
  fitLine,
  type MeasureText,
  SAFE_SHARE,
  widestPiece,
  wrapText,
} from "@/lib/qrcodes/drawing/wrap-text";
import { LEADING } from "./geometry";
import type { PrintableCode, SheetSpec } from "./schema";

/** From a line's top to where its letters stand, as a multiple of the font's size. */
const ASCENT = 0.88 + (LEADING - 1) / 2;

export type TextLine = { text: string; weight: Weight };

export type CaptionPlace = {
  box: Box;
  /** Of the font, in the unit of the box. */
  size: number;
  align: "start" | "middle";
  /** Whether the lines stand in the middle of the box's height, or begin at its top. */
  isCentred: boolean;
  fill: Color;
};

/** What was written, and whether some of the words had to be cut for it. */
export type Written = { parts: Part[]; isCut: boolean };

/** Of the chosen size: so small a font may get before words are cut; and of one point, smaller ones are not read. */
const LEAST_SHARE = 0.6;
const LEAST_POINTS = 4;
const STEP = 0.05;

/** The fields of a code as lines of text, the first of them bold; smaller where they need more room than there is. */
export function writeCaption(
  { captions, captionSize }: Pick<SheetSpec, "captions" | "captionSize">,
  code: PrintableCode,
  measure: MeasureText,
  place: CaptionPlace,
): Written {
  const fields = captions.flatMap((field, index): TextLine[] => {
    const text = oneLine(code[field]);
    return text === "" ? [] : [{ text, weight: index === 0 ? 700 : 400 }];
  });
  const least = Math.max(LEAST_SHARE, Math.min(1, LEAST_POINTS / captionSize));
  // A word is broken only where it does not fit on a line in any size.
  for (const isWhole of [true, false])
    for (let share = 1; share > least - STEP / 2; share -= STEP) {
      const smaller = { ...place, size: place.size * share };
      if (isWhole && widestWord(fields, measure) > widthIn(smaller)) continue;
      const lines = wrapFields(fields, smaller, measure);
      if (lines.length <= linesIn(smaller)) return { parts: linesOfText(lines, smaller), isCut: false };
    }
  const smallest = { ...place, size: place.size * least };
  return { parts: linesOfText(cutFields(fields, smallest, measure), smallest), isCut: true };
}

function widestWord(fields: readonly TextLine[], measure: MeasureText): number {
  return Math.max(
    0,
    ...fields.map(({ text, weight }) => widestPiece(text, (words) => measure(words, weight))),
  );
}

function linesIn({ box, size }: CaptionPlace): number {
  return Math.floor(box.height / (size * LEADING) + 1e-6);
}

function widthIn({ box, size }: CaptionPlace): number {
  return (box.width / size) * SAFE_SHARE;
}

function wrapFields(fields: readonly TextLine[], place: CaptionPlace, measure: MeasureText): TextLine[] {
  const room = { width: widthIn(place), lines: Number.POSITIVE_INFINITY };
  return fields.flatMap(({ text, weight }) =>
    wrapText(text, room, (words) => measure(words, weight)).map((line) => ({ text: line, weight })),
  );
}

/** One line each, the first with all that is left. */
function cutFields(fields: readonly TextLine[], place: CaptionPlace, measure: MeasureText): TextLine[] {
  const [width, lines] = [widthIn(place), linesIn(place)];
  return fields
    .flatMap(({ text, weight }, index) => {
      const measureIn = (words: string) => measure(words, weight);
      const own =
        index === 0
          ? wrapText(text, { width, lines: Math.max(1, lines - fields.length + 1) }, measureIn)
          : [fitLine(text, width, measureIn)];
      return own.map((line) => ({ text: line, weight }));
    })
    .slice(0, lines);
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
