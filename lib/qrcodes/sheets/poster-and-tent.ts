import type { Box, Color, Part, Weight } from "@/lib/qrcodes/drawing/drawing";
import { type MeasureText, SAFE_SHARE, wrapEvenly, wrapText } from "@/lib/qrcodes/drawing/wrap-text";
import { linesOfText, type TextLine, writeCaption } from "./caption";
import { fillPattern } from "./fill-pattern";
import { CAPTION_GAP, type CodeShape, grow, LEADING, lineCount, lineHeight, POINT } from "./geometry";
import type { LayoutTools } from "./layout-tools";
import { placeCode } from "./place-code";
import type { PrintableCode, SheetSpec } from "./schema";

// A poster, or one side of a table tent: words with a logo, and a code with its caption.

export type PanelSize = {
  width: number;
  height: number;
  /** Whether its top is a fold, over which no colour may run. */
  isFolded: boolean;
};

/** Of a panel's size (the square root of its area); a hundredth of an A4 page's width. */
const UNIT = 1 / 118;
/** In those units. */
const SIZES = {
  padding: 6,
  logo: 13,
  logoWidth: 46,
  title: 11,
  smallTitle: 6,
  text: 4.6,
  gap: 3,
  card: 4,
};
/** Of a panel's width beside the code, and of its height above it: what words get at most. */
const WORDS = { beside: 0.52, above: 0.42 };
/** Of the usual size of words: smaller they are not read from where a poster is. */
const LEAST_WORDS = 0.3;
/** Of the largest title: so small it may get to stay on one line. */
const ONE_LINE = 0.72;
const CODE_TEXT = "#222222";

/** A panel with the side of the code itself, and whether words had to be cut. */
export type LaidPanel = { parts: Part[]; side: number; isCut: boolean };

/** Everything of a panel, from its top left corner. */
export function layoutPanel(
  spec: SheetSpec,
  code: PrintableCode,
  tools: LayoutTools,
  panel: PanelSize,
): LaidPanel {
  const { width, height } = panel;
  const unit = Math.sqrt(width * height) * UNIT;
  const padding = SIZES.padding * unit;
  const isWide = width > height * 1.15;
  // A code of a certain size is not made smaller for words.
  const needed = roomNeeded(spec, tools.shape, unit);
  const across = Math.min(width * WORDS.beside, width - needed.width);
  const room = isWide
    ? { width: across - 1.5 * padding, height: height - 2 * padding }
    : {
        width: width - 2 * padding,
        height: Math.min(height * WORDS.above, height - needed.height - 2 * padding),
      };
  const block = fitWords(wordsOf(spec, code), room, unit, tools.measure);
  // The whole panel is the code's where there are no words; a band is there without them, too.
  const wordsBox: Box | null =
    block.height === 0 && spec.design !== "band"
      ? null
      : isWide
        ? { x: 0, y: 0, width: block.height === 0 ? 2 * padding : across, height }
        : { x: 0, y: 0, width, height: block.height + 2 * padding };
  const codeBox = restOf(panel, wordsBox, isWide);
  const colors = colorsOf(spec);
  const laid = layoutCode(spec, code, tools, { box: codeBox, unit });
  return {
    parts: [
      ...backgroundParts(spec, panel, wordsBox, colors, isWide),
      ...(wordsBox ? block.draw(wordsBox, colors) : []),
      ...laid.parts,
    ],
    side: laid.side,
    isCut: block.isCut || laid.isCut,
  };
}

type Words = { title: string; text: string; logo: string | null };
type Colors = { page: Color; band: Color | null; title: Color; text: Color };

function wordsOf({ title, text, logo }: SheetSpec, code: PrintableCode): Words {
  return { title: fillPattern(title, code), text: fillPattern(text, code), logo };
}

function colorsOf({ design, color, textColor }: SheetSpec): Colors {
  switch (design) {
    case "plain":
      return { page: "#ffffff", band: null, title: color, text: "#333333" };
    case "band":
      return { page: "#ffffff", band: color, title: textColor, text: textColor };
    case "full":
      return { page: color, band: null, title: textColor, text: textColor };
    default:
      return design satisfies never;
  }
}

function restOf({ width, height }: PanelSize, words: Box | null, isWide: boolean): Box {
  if (!words) return { x: 0, y: 0, width, height };
  return isWide
    ? { x: words.width, y: 0, width: width - words.width, height }
    : { x: 0, y: words.height, width, height: height - words.height };
}

function backgroundParts(
  { bleed }: SheetSpec,
  { width, height, isFolded }: PanelSize,
  words: Box | null,
  { page, band }: Colors,
  isWide: boolean,
): Part[] {
  const top = isFolded ? 0 : -bleed;
  const whole = { x: -bleed, y: top, width: width + 2 * bleed, height: height + bleed - top };
  const parts: Part[] = page === "#ffffff" ? [] : [{ type: "rect", ...whole, fill: page }];
  if (!band || !words) return parts;
  const box = isWide ? { ...whole, width: words.width + bleed } : { ...whole, height: words.height - top };
  return [...parts, { type: "rect", ...box, fill: band }];
}

type WordsBlock = { height: number; isCut: boolean; draw: (box: Box, colors: Colors) => Part[] };

/** The words as large as their room allows; if they do not fit in any size, as many lines of them as do. */
function fitWords(
  words: Words,
  room: { width: number; height: number },
  unit: number,
  measure: MeasureText,
): WordsBlock {
  const width = Math.max(1, room.width);
  for (let share = 1; share > LEAST_WORDS - 0.05; share -= 0.1) {
    const block = stackWords(words, { width, lines: Number.POSITIVE_INFINITY }, unit * share, measure);
    if (block.height <= room.height) return block;
  }
  const least = (lines: number) => stackWords(words, { width, lines }, unit * LEAST_WORDS, measure);
  let lines = MOST_LINES;
  while (lines > 1 && least(lines).height > room.height) lines -= 1;
  return { ...least(lines), isCut: true };
}

/** Of a title and of a text each, where some must be cut. */
const MOST_LINES = 30;

function stackWords(
  { title, text, logo }: Words,
  { width, lines }: { width: number; lines: number },
  unit: number,
  measure: MeasureText,
): WordsBlock {
  const titleSize = titleSizeFor(title, width, unit, measure);
  const titleLines = wrap(title, { width, size: titleSize, lines }, 700, measure);
  const textSize = SIZES.text * unit;
  const textLines = wrap(text, { width, size: textSize, lines }, 400, measure);
  const heights = [
    logo ? SIZES.logo * unit : 0,
    titleLines.length * titleSize * LEADING,
    textLines.length * textSize * LEADING,
  ];
  const filled = heights.filter((height) => height > 0);
  const gap = SIZES.gap * unit;
  const height = filled.reduce((sum, each) => sum + each, 0) + gap * Math.max(0, filled.length - 1);
  return {
    height,
    isCut: false,
    draw(box, colors) {
      const middle = box.x + box.width / 2;
      let y = box.y + (box.height - height) / 2;
      const next = (index: number) => {
        const top = y;
        if (heights[index]) y += heights[index] + gap;
        return { x: middle - width / 2, y: top, width, height: heights[index] ?? 0 };
      };
      const [logoBox, titleBox, textBox] = [next(0), next(1), next(2)];
      const across = Math.min(SIZES.logoWidth * unit, width);
      const logoParts: Part[] = logo
        ? [{ type: "image", ...logoBox, x: middle - across / 2, width: across, dataUri: logo }]
        : [];
      const style = { align: "middle", isCentred: false } as const;
      return [
        ...logoParts,
        ...linesOfText(titleLines, {
          ...style,
          box: titleBox,
          size: titleSize,
          fill: colors.title,
        }),
        ...linesOfText(textLines, { ...style, box: textBox, size: textSize, fill: colors.text }),
      ];
    },
  };
}

/** Large and on one line for a few words; smaller for more, so that they stay on two. */
function titleSizeFor(title: string, width: number, unit: number, measure: MeasureText): number {
  for (const lines of [1, 2]) {
    const least = lines === 1 ? SIZES.title * ONE_LINE : SIZES.smallTitle;
    for (let size = SIZES.title; size >= least; size -= 0.5) {
      const room = roomIn({ width, size: size * unit, lines: 3 });
      const titleLines = wrapText(title, room, (words) => measure(words, 700));
      if (titleLines.length <= lines) return size * unit;
    }
  }
  return SIZES.smallTitle * unit;
}

type Room = { width: number; size: number; lines: number };

/** The same with the width as a multiple of the font's size. */
function roomIn({ width, size, lines }: Room): { width: number; lines: number } {
  return { width: (width / size) * SAFE_SHARE, lines };
}

function wrap(text: string, room: Room, weight: Weight, measure: MeasureText): TextLine[] {
  if (text === "") return [];
  return wrapEvenly(text, roomIn(room), (words) => measure(words, weight)).map((line) => ({
    text: line,
    weight,
  }));
}

/** What a code of a certain size takes, with its caption and what is free around it; nothing where it adapts itself. */
function roomNeeded(spec: SheetSpec, shape: CodeShape, unit: number): { width: number; height: number } {
  if (spec.codeSize === null) return { width: 0, height: 0 };
  const around = 2 * aroundCode(spec, unit);
  const caption = captionOf(spec);
  return {
    width: spec.codeSize * shape.width + around,
    height: spec.codeSize * shape.height + caption.height + caption.gap + around,
  };
}

/** What is free around a code, its card included. */
function aroundCode({ design }: SheetSpec, unit: number): number {
  return SIZES.padding * unit * 0.8 + (design === "full" ? SIZES.card * unit : 0);
}

function captionOf(spec: SheetSpec): { height: number; gap: number } {
  const lines = lineCount(spec);
  return { height: lines * lineHeight(spec), gap: lines === 0 ? 0 : 2 * CAPTION_GAP };
}

function layoutCode(
  spec: SheetSpec,
  code: PrintableCode,
  tools: LayoutTools,
  { box, unit }: { box: Box; unit: number },
): LaidPanel {
  const isOnCard = spec.design === "full";
  const room = grow(box, -aroundCode(spec, unit));
  const caption = captionOf(spec);
  const { shape } = tools;
  const most = Math.min(
    room.width / shape.width,
    (room.height - caption.height - caption.gap) / shape.height,
  );
  const side = Math.max(1, Math.min(spec.codeSize ?? most, most));
  const size = { width: side * shape.width, height: side * shape.height };
  const x = box.x + (box.width - size.width) / 2;
  const y = box.y + (box.height - size.height - caption.height - caption.gap) / 2;
  const place = { x, y, ...size };
  // Words may be wider than the code, but never than the room.
  const textBox = {
    x: room.x,
    y: y + size.height + caption.gap,
    width: room.width,
    height: caption.height,
  };
  const card = SIZES.card * unit;
  const behind: Part[] = isOnCard ? [cardPart(place, textBox, card, caption.height > 0)] : [];
  const inside = isOnCard ? { ...textBox, x, width: size.width } : textBox;
  const { parts, isCut } = writeCaption(spec, code, tools.measure, {
    box: inside,
    size: spec.captionSize * POINT,
    align: "middle",
    isCentred: false,
    fill: CODE_TEXT,
  });
  return { parts: [...behind, placeCode(tools.drawCode(code), place, side), ...parts], side, isCut };
}

function cardPart(code: Box, caption: Box, padding: number, hasCaption: boolean): Part {
  const bottom = hasCaption ? caption.y + caption.height : code.y + code.height;
  const around = grow({ ...code, height: bottom - code.y }, padding);
  return { type: "rect", ...around, fill: "#ffffff", radius: padding };
}
