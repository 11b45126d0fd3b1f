import { type Box, type Color, type Part, placeDrawing, type Weight } from "@/lib/qrcodes/drawing/drawing";
import { type MeasureText, SAFE_SHARE, wrapEvenly, wrapText } from "@/lib/qrcodes/drawing/wrap-text";
import { captionParts, linesOfText, type TextLine } from "./caption";
import { fillPattern } from "./fill-pattern";
import { CAPTION_GAP, grow, LEADING, lineCount, lineHeight, POINT } from "./geometry";
import type { LayoutTools } from "./layout-tools";
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
  code: 62,
  card: 4,
};
/** Of the largest title: so small it may get to stay on one line. */
const ONE_LINE = 0.72;
const TITLE_LINES = 3;
const TEXT_LINES = 6;
const CODE_TEXT = "#222222";

/** Everything of a panel, from its top left corner. */
export function layoutPanel(
  spec: SheetSpec,
  code: PrintableCode,
  tools: LayoutTools,
  panel: PanelSize,
): Part[] {
  const { width, height } = panel;
  const unit = Math.sqrt(width * height) * UNIT;
  const padding = SIZES.padding * unit;
  const isWide = width > height * 1.15;
  const words = wordsOf(spec, code);
  const room = isWide
    ? { width: width * 0.52 - 1.5 * padding, height: height - 2 * padding }
    : { width: width - 2 * padding, height: height * 0.42 };
  const block = fitWords(words, room, unit, tools.measure);
  const across = block.height === 0 ? 2 * padding : width * 0.52;
  // The whole panel is the code's where there are no words; a band is there without them, too.
  const wordsBox: Box | null =
    block.height === 0 && spec.design !== "band"
      ? null
      : isWide
        ? { x: 0, y: 0, width: across, height }
        : { x: 0, y: 0, width, height: block.height + 2 * padding };
  const codeBox = restOf(panel, wordsBox, isWide);
  const colors = colorsOf(spec);
  return [
    ...backgroundParts(spec, panel, wordsBox, colors, isWide),
    ...(wordsBox ? block.draw(wordsBox, colors) : []),
    ...codeParts(spec, code, tools, { box: codeBox, unit }),
  ];
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

type WordsBlock = { height: number; draw: (box: Box, colors: Colors) => Part[] };

/** The words as large as their room allows. */
function fitWords(
  words: Words,
  room: { width: number; height: number },
  unit: number,
  measure: MeasureText,
): WordsBlock {
  for (let share = 1; share > 0.3; share -= 0.1) {
    const block = stackWords(words, room.width, unit * share, measure);
    if (block.height <= room.height) return block;
  }
  return stackWords({ ...words, text: "" }, room.width, unit * 0.3, measure);
}

function stackWords(
  { title, text, logo }: Words,
  width: number,
  unit: number,
  measure: MeasureText,
): WordsBlock {
  const titleSize = titleSizeFor(title, width, unit, measure);
  const titleLines = wrap(title, { width, size: titleSize, lines: TITLE_LINES }, 700, measure);
  const textSize = SIZES.text * unit;
  const textLines = wrap(text, { width, size: textSize, lines: TEXT_LINES }, 400, measure);
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
          lines: 9,
          size: titleSize,
          fill: colors.title,
        }),
        ...linesOfText(textLines, { ...style, box: textBox, lines: 9, size: textSize, fill: colors.text }),
      ];
    },
  };
}

/** Large and on one line for a few words; smaller for more, so that they stay on two. */
function titleSizeFor(title: string, width: number, unit: number, measure: MeasureText): number {
  for (const lines of [1, 2]) {
    const least = lines === 1 ? SIZES.title * ONE_LINE : SIZES.smallTitle;
    for (let size = SIZES.title; size >= least; size -= 0.5) {
      const room = roomIn({ width, size: size * unit, lines: TITLE_LINES });
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

function codeParts(
  spec: SheetSpec,
  code: PrintableCode,
  tools: LayoutTools,
  { box, unit }: { box: Box; unit: number },
): Part[] {
  const isOnCard = spec.design === "full";
  const card = isOnCard ? SIZES.card * unit : 0;
  const room = grow(box, -SIZES.padding * unit * 0.8 - card);
  const lines = lineCount(spec);
  const caption = { lines, height: lines * lineHeight(spec), gap: lines === 0 ? 0 : 2 * CAPTION_GAP };
  const usual = SIZES.code * unit;
  const side = Math.max(
    1,
    Math.min(spec.codeSize ?? usual, room.width, room.height - caption.height - caption.gap),
  );
  const x = box.x + (box.width - side) / 2;
  const y = box.y + (box.height - side - caption.height - caption.gap) / 2;
  const place = { x, y, width: side, height: side };
  // Words may be wider than the code, but never than the room.
  const textBox = { x: room.x, y: y + side + caption.gap, width: room.width, height: caption.height };
  const behind: Part[] = isOnCard ? [cardPart(place, textBox, card, lines > 0)] : [];
  const inside = isOnCard ? { ...textBox, x, width: side } : textBox;
  return [
    ...behind,
    placeDrawing(tools.drawCode(code), place),
    ...captionParts(spec, code, tools.measure, {
      box: inside,
      lines,
      size: spec.captionSize * POINT,
      align: "middle",
      isCentred: false,
      fill: CODE_TEXT,
    }),
  ];
}

function cardPart(code: Box, caption: Box, padding: number, hasCaption: boolean): Part {
  const bottom = hasCaption ? caption.y + caption.height : code.y + code.height;
  const around = grow({ ...code, height: bottom - code.y }, padding);
  return { type: "rect", ...around, fill: "#ffffff", radius: padding };
}
