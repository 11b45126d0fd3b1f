import type { Localized } from "@/lib/platform/i18n/locale";
import { LABEL_PAPERS, type LabelPaper, PAPERS } from "./papers";
import type { SheetSpec } from "./schema";

// Where things may stand on the paper, before anything is drawn. All lengths in millimetres, from the top left corner.

export type Box = { x: number; y: number; width: number; height: number };

/** Of one point of a font's size. */
export const POINT = 25.4 / 72;
/** From one line to the next, as a multiple of the font's size. */
export const LEADING = 1.35;
/** Between a code and its caption. */
export const CAPTION_GAP = 1;
/** Cut marks begin so far from the bleed, and are so long. */
export const MARK = { offset: 1, length: 3, width: 0.1 } as const;
/** Smaller ones are not read by phones held in the hand. */
const MIN_CODE = 8;
/** Labels lie a little differently on every sheet; between cut marks everything is where it is. */
const PADDING = { labels: 1.5, grid: 1 } as const;
/** What a caption beside a code needs at least. */
const MIN_TEXT_WIDTH = 12;
/** Of a poster's height, for the caption, and of its shorter side, for the code. */
const MAX_PANEL_CAPTION = 0.22;
const MAX_PANEL_CODE = 0.8;
/** Of a cell's width, for a code beside its caption when nobody says how large it is to be. */
const BESIDE = 0.5;

/** The page as it leaves the printer; `trim` is what is left of it after cutting, `bleed` what is coloured. */
export type PageFrame = { width: number; height: number; trim: Box; bleed: Box };

/** The page of a template. Posters and tents are as large as the paper after cutting, so theirs is larger with marks. */
export function framePage(spec: SheetSpec): PageFrame {
  const { width, height } = paperOf(spec);
  const isWhole = spec.template === "poster" || spec.template === "tent";
  const bleed = isWhole ? spec.bleed : 0;
  const edge = bleed + (isWhole && spec.cutMarks ? MARK.offset + MARK.length + 1 : 0);
  const trim = { x: edge, y: edge, width, height };
  return { width: width + 2 * edge, height: height + 2 * edge, trim, bleed: grow(trim, bleed) };
}

/** How many codes a page has. */
export function codesPerPage(spec: SheetSpec): number {
  if (spec.template === "poster" || spec.template === "tent") return 1;
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

/** Where in a cell its code and its caption go; the same in every cell, so that all codes are of one size. */
export function arrangeCell(spec: SheetSpec, cell: Box): { code: Box; caption: Box; lines: number } {
  const inner = grow(cell, -paddingOf(spec));
  const room = codeRoom(spec, inner);
  const side = Math.max(0, Math.min(spec.codeSize ?? room.usual, room.most));
  const lines = lineCount(spec);
  if (isBeside(spec)) {
    const code = { x: inner.x, y: inner.y + (inner.height - side) / 2, width: side, height: side };
    const x = code.x + side + 2 * CAPTION_GAP;
    const caption = { x, y: inner.y, width: Math.max(0, inner.x + inner.width - x), height: inner.height };
    return { code, caption, lines: Math.min(lines, Math.floor(inner.height / lineHeight(spec))) };
  }
  const below = captionHeight(spec);
  const top = inner.y + (inner.height - side - below) / 2;
  const code = { x: inner.x + (inner.width - side) / 2, y: top, width: side, height: side };
  const caption = {
    x: inner.x,
    y: top + side + CAPTION_GAP,
    width: inner.width,
    height: Math.max(0, below - CAPTION_GAP),
  };
  return { code, caption, lines };
}

/** From one line of a caption to the next. */
export function lineHeight({ captionSize }: SheetSpec): number {
  return captionSize * POINT * LEADING;
}

export function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

export type Misfit = { field: keyof SheetSpec; message: Localized };

/** What cannot be printed like this: by the field that should give way. */
export function findMisfits(spec: SheetSpec): Misfit[] {
  if (spec.template === "poster" || spec.template === "tent") return findPanelMisfits(spec);
  const isGrid = spec.template === "grid";
  const misfits: Misfit[] = [];
  const edge = spec.bleed + MARK.offset + MARK.length;
  if (isGrid && spec.cutMarks && spec.margin < edge)
    misfits.push({ field: "margin", message: marginForMarks(edge) });
  if (isGrid && spec.bleed > spec.margin) misfits.push({ field: "bleed", message: bleedInMargin });
  // Two neighbours' bleeds must not lie on top of each other.
  if (isGrid && (spec.columns > 1 || spec.rows > 1) && spec.gap < 2 * spec.bleed)
    misfits.push({ field: "gap", message: gapForBleed(2 * spec.bleed) });
  if (spec.template === "labels" && spec.skip >= codesPerPage(spec))
    misfits.push({ field: "skip", message: skipTooMany(codesPerPage(spec) - 1) });
  return [...misfits, ...findCellMisfits(spec)];
}

/** A poster's words get smaller by themselves; what was chosen in millimetres and points does not. */
function findPanelMisfits(spec: SheetSpec): Misfit[] {
  const { trim } = framePage(spec);
  const height = spec.template === "tent" ? trim.height / 2 : trim.height;
  const most = Math.floor(Math.min(trim.width, height) * MAX_PANEL_CODE);
  if (captionHeight(spec) > height * MAX_PANEL_CAPTION)
    return [{ field: "captionSize", message: noRoomWithCaption }];
  if (spec.codeSize !== null && spec.codeSize > most)
    return [{ field: "codeSize", message: codeTooLarge(most) }];
  return [];
}

function findCellMisfits(spec: SheetSpec): Misfit[] {
  const { width, height } = gridOf(spec);
  const inner = grow({ x: 0, y: 0, width, height }, -paddingOf(spec));
  const { most } = codeRoom(spec, inner);
  if (most < MIN_CODE) {
    if (codeRoom({ ...spec, captions: [] }, inner).most >= MIN_CODE)
      return [{ field: "captionSize", message: noRoomWithCaption }];
    // Whichever direction is the narrower one.
    return [{ field: width < height ? "columns" : "rows", message: noRoom }];
  }
  if (spec.codeSize !== null && spec.codeSize > most + 0.005)
    return [{ field: "codeSize", message: codeTooLarge(Math.floor(most * 10) / 10) }];
  return [];
}

function codeRoom(spec: SheetSpec, { width, height }: Box): { usual: number; most: number } {
  if (!isBeside(spec)) {
    const room = Math.min(width, height - captionHeight(spec));
    return { usual: room, most: room };
  }
  const most = Math.min(height, width - 2 * CAPTION_GAP - MIN_TEXT_WIDTH);
  return { usual: Math.min(most, width * BESIDE), most };
}

function paperOf(spec: SheetSpec): { width: number; height: number } {
  const label: LabelPaper | null = spec.template === "labels" ? LABEL_PAPERS[spec.labelPaper] : null;
  if (label) return label.paper ? PAPERS[label.paper] : label;
  const { width, height } = PAPERS[spec.paper];
  return spec.orientation === "portrait" ? { width, height } : { width: height, height: width };
}

function gridOf(spec: SheetSpec): Omit<LabelPaper, "name" | "paper"> {
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

function isBeside({ captionPlace, captions }: SheetSpec): boolean {
  return captionPlace === "right" && captions.length > 0;
}

function lineCount({ captions, captionLines }: SheetSpec): number {
  return captions.length === 0 ? 0 : captions.length - 1 + captionLines;
}

/** What a caption takes away from its code's room. */
function captionHeight(spec: SheetSpec): number {
  return spec.captions.length === 0 ? 0 : CAPTION_GAP + lineCount(spec) * lineHeight(spec);
}

const marginForMarks = (least: number): Localized => ({
  zh: `要画裁切线，页边距至少 ${least} 毫米`,
  en: `Cut marks need a margin of at least ${least} mm`,
});
const gapForBleed = (least: number): Localized => ({
  zh: `有出血时，间距至少是出血的两倍：${least} 毫米`,
  en: `With bleed, the gap is at least twice as wide: ${least} mm`,
});
const bleedInMargin: Localized = { zh: "出血不能比页边距宽", en: "No wider than the margin" };
const skipTooMany = (most: number): Localized => ({
  zh: `这种标签纸最多跳过 ${most} 个`,
  en: `At most ${most} can be skipped on this paper`,
});
const noRoom: Localized = {
  zh: "每一格太小，放不下能扫的码；请减少行列，或缩小页边距和间距",
  en: "The places get too small for a code that can be scanned: fewer of them, or less margin and gap",
};
const noRoomWithCaption: Localized = {
  zh: "说明文字占满了格子，码放不下；请缩小字号，或少写几项",
  en: "The caption leaves no room for the code: a smaller font, or fewer lines",
};
const codeTooLarge = (most: number): Localized => ({
  zh: `这里最大只能放 ${most} 毫米的码`,
  en: `A code of at most ${most} mm fits here`,
});
