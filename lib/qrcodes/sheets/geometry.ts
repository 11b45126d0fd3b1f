import type { Box } from "@/lib/qrcodes/drawing/drawing";
import { isPanel } from "./limits";
import { LABEL_PAPERS, type LabelPaper, PAPERS } from "./papers";
import type { SheetSpec } from "./schema";

// Where things may stand on the paper, before anything is drawn. All lengths in millimetres, from the top left corner.

/** Of one point of a font's size. */
export const POINT = 25.4 / 72;
/** From one line to the next, as a multiple of the font's size. */
export const LEADING = 1.35;
/** Between a code and its caption. */
export const CAPTION_GAP = 1;
/** Cut marks begin so far from the bleed, and are so long. */
export const MARK = { offset: 1, length: 3, width: 0.1 } as const;
/** Labels lie a little differently on every sheet; between cut marks everything is where it is. */
const PADDING = { labels: 1.5, grid: 1 } as const;
/** What a caption beside a code needs at least. */
const MIN_TEXT_WIDTH = 12;
/** And so many Chinese characters on a line. */
const MIN_TEXT_SIGNS = 4;
/** Words are easier to read below a code: they stand beside it only where it gets so much larger. */
export const BESIDE_GAIN = 1.15;

/** The page as it leaves the printer; `trim` is what is left of it after cutting, `bleed` what is coloured. */
export type PageFrame = { width: number; height: number; trim: Box; bleed: Box };

/** The page of a template. Posters and tents are as large as the paper after cutting, so theirs is larger with marks. */
export function framePage(spec: SheetSpec): PageFrame {
  const { width, height } = paperOf(spec);
  const isWhole = isPanel(spec.template);
  const bleed = isWhole ? spec.bleed : 0;
  const edge = bleed + (isWhole && spec.cutMarks ? MARK.offset + MARK.length + 1 : 0);
  const trim = { x: edge, y: edge, width, height };
  return { width: width + 2 * edge, height: height + 2 * edge, trim, bleed: grow(trim, bleed) };
}

/** How many codes a page has. */
export function codesPerPage(spec: SheetSpec): number {
  if (isPanel(spec.template)) return 1;
  const { columns, rows } = gridOf(spec);
  return columns * rows;
}

/** How many pages so many codes need. */
export function countPages(spec: SheetSpec, codes: number): number {
  return Math.ceil((codes + skipOf(spec)) / codesPerPage(spec));
}

/** Which codes are on a page: the first one's index, how many, and the first cell that is free. */
export function codesOfPage(
  spec: SheetSpec,
  page: number,
): { from: number; count: number; firstCell: number } {
  const perPage = codesPerPage(spec);
  const skip = skipOf(spec);
  const firstCell = page === 0 ? skip : 0;
  return { from: Math.max(0, page * perPage - skip), count: perPage - firstCell, firstCell };
}

/** The places of codes on a page, row by row. */
export function cellsOf(spec: SheetSpec): Box[] {
  const { columns, rows, width, height, gapX, gapY } = gridOf(spec);
  const paper = paperOf(spec);
  const left = (paper.width - columns * width - (columns - 1) * gapX) / 2;
  const top = (paper.height - rows * height - (rows - 1) * gapY) / 2;
  return Array.from({ length: rows * columns }, (_, index) => ({
    x: left + (index % columns) * (width + gapX),
    y: top + Math.floor(index / columns) * (height + gapY),
    width,
    height,
  }));
}

/** How large a drawn code is, its quiet zone and frame included, as multiples of the code's own side. */
export type CodeShape = { width: number; height: number };

/** Of a code about whose style nothing is known: nothing but itself. */
export const BARE_CODE: CodeShape = { width: 1, height: 1 };

type CellPlan = { code: Box; caption: Box; side: number; isBeside: boolean };

/** Where in a cell its code and its caption go; the same in every cell, so that all codes are of one size. */
export function arrangeCell(spec: SheetSpec, cell: Box, shape: CodeShape): CellPlan {
  const inner = grow(cell, -paddingOf(spec));
  const isBeside = standsBeside(spec, cell, shape);
  const side = Math.max(0, Math.min(spec.codeSize ?? Number.POSITIVE_INFINITY, codeRoom(spec, cell, shape)));
  const size = { width: side * shape.width, height: side * shape.height };
  if (isBeside) {
    const code = { x: inner.x, y: inner.y + (inner.height - size.height) / 2, ...size };
    const x = code.x + size.width + 2 * CAPTION_GAP;
    const caption = { x, y: inner.y, width: Math.max(0, inner.x + inner.width - x), height: inner.height };
    return { code, caption, side, isBeside };
  }
  const below = captionHeight(spec);
  const top = inner.y + (inner.height - size.height - below) / 2;
  const code = { x: inner.x + (inner.width - size.width) / 2, y: top, ...size };
  const caption = {
    x: inner.x,
    y: top + size.height + CAPTION_GAP,
    width: inner.width,
    height: Math.max(0, below - CAPTION_GAP),
  };
  return { code, caption, side, isBeside };
}

/** From one line of a caption to the next. */
export function lineHeight({ captionSize }: SheetSpec): number {
  return captionSize * POINT * LEADING;
}

export function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** How large the side of a code in a cell may be. */
export function codeRoom(spec: SheetSpec, cell: Box, shape: CodeShape): number {
  return standsBeside(spec, cell, shape) ? roomBeside(spec, cell, shape) : roomAbove(spec, cell, shape);
}

function roomAbove(spec: SheetSpec, cell: Box, shape: CodeShape): number {
  const { width, height } = grow(cell, -paddingOf(spec));
  return Math.min(width / shape.width, (height - captionHeight(spec)) / shape.height);
}

function roomBeside(spec: SheetSpec, cell: Box, shape: CodeShape): number {
  const { width, height } = grow(cell, -paddingOf(spec));
  const text = Math.max(MIN_TEXT_WIDTH, MIN_TEXT_SIGNS * spec.captionSize * POINT);
  return Math.min(height / shape.height, (width - 2 * CAPTION_GAP - text) / shape.width);
}

function standsBeside(spec: SheetSpec, cell: Box, shape: CodeShape): boolean {
  const { captionPlace, captions } = spec;
  if (captions.length === 0 || captionPlace === "below") return false;
  return (
    captionPlace === "right" || roomBeside(spec, cell, shape) > roomAbove(spec, cell, shape) * BESIDE_GAIN
  );
}

function paperOf(spec: SheetSpec): { width: number; height: number } {
  const label: LabelPaper | null = spec.template === "labels" ? LABEL_PAPERS[spec.labelPaper] : null;
  if (label) return label.paper ? PAPERS[label.paper] : label;
  const { width, height } = PAPERS[spec.paper];
  return spec.orientation === "portrait" ? { width, height } : { width: height, height: width };
}

/** How cells are spread on the page. */
export function gridOf(spec: SheetSpec): Omit<LabelPaper, "name" | "paper"> {
  if (spec.template === "labels") return LABEL_PAPERS[spec.labelPaper];
  const { columns, rows, gap, margin } = spec;
  const paper = paperOf(spec);
  const each = (length: number, count: number) => (length - 2 * margin - (count - 1) * gap) / count;
  const size = { width: each(paper.width, columns), height: each(paper.height, rows) };
  return { columns, rows, gapX: gap, gapY: gap, ...size };
}

function skipOf(spec: SheetSpec): number {
  return spec.template === "labels" ? spec.skip : 0;
}

function paddingOf({ template }: SheetSpec): number {
  return template === "labels" ? PADDING.labels : PADDING.grid;
}

/** How many lines a caption has at most. */
export function lineCount({ captions, captionLines }: SheetSpec): number {
  return captions.length === 0 ? 0 : captions.length - 1 + captionLines;
}

/** What a caption takes away from its code's room. */
export function captionHeight(spec: SheetSpec): number {
  return spec.captions.length === 0 ? 0 : CAPTION_GAP + lineCount(spec) * lineHeight(spec);
}
