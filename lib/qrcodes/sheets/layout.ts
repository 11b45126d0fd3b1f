import { type Box, type Color, type Drawing, type Part, placeDrawing } from "@/lib/qrcodes/drawing/drawing";
import { captionParts } from "./caption";
import { cutMarks } from "./cut-marks";
import { arrangeCell, cellsOf, codesOfPage, framePage, grow, type PageFrame, POINT } from "./geometry";
import type { LayoutTools } from "./layout-tools";
import { isPanel } from "./limits";
import { layoutPanel } from "./poster-and-tent";
import type { PrintableCode, SheetSpec } from "./schema";

/** A page in millimetres. The preview and the printed file are both made of it. */
export type SheetPage = { drawing: Drawing; frame: PageFrame };

/**
 * Lays out one page.
 *
 * @param codes those of this page, as codesOfPage counts them; the last page may have fewer
 * @param page its number, from 0
 */
export function layoutPage(
  spec: SheetSpec,
  codes: readonly PrintableCode[],
  page: number,
  tools: LayoutTools,
): SheetPage {
  const frame = framePage(spec);
  const parts = isPanel(spec.template)
    ? panelParts(spec, codes, frame, tools)
    : gridParts(spec, codes, page, tools);
  return { drawing: { width: frame.width, height: frame.height, parts }, frame };
}

function gridParts(
  spec: SheetSpec,
  codes: readonly PrintableCode[],
  page: number,
  tools: LayoutTools,
): Part[] {
  const { firstCell } = codesOfPage(spec, page);
  const cells = cellsOf(spec).slice(firstCell, firstCell + codes.length);
  // All backgrounds first: a neighbour's bleed must not lie over a code.
  const backgrounds = cells.flatMap((cell) => background(spec, cell, tools.background));
  const contents = cells.flatMap((cell, index) => {
    const code = codes[index];
    return code ? cellParts(spec, cell, code, tools) : [];
  });
  const marks = spec.template === "grid" && spec.cutMarks ? cutMarks(cells, spec.bleed, framePage(spec)) : [];
  return [...backgrounds, ...marks, ...contents];
}

function background(spec: SheetSpec, cell: Box, fill: Color): Part[] {
  if (fill === "#ffffff") return [];
  return [{ type: "rect", ...grow(cell, spec.template === "grid" ? spec.bleed : 0), fill }];
}

function cellParts(spec: SheetSpec, cell: Box, code: PrintableCode, tools: LayoutTools): Part[] {
  const { code: place, caption, lines } = arrangeCell(spec, cell);
  const isBeside = spec.captionPlace === "right";
  const text = captionParts(spec, code, tools.measure, {
    box: caption,
    lines,
    size: spec.captionSize * POINT,
    align: isBeside ? "start" : "middle",
    isCentred: isBeside,
    fill: "#111111",
  });
  return [placeDrawing(tools.drawCode(code), place), ...text];
}

function panelParts(
  spec: SheetSpec,
  [code]: readonly PrintableCode[],
  frame: PageFrame,
  tools: LayoutTools,
): Part[] {
  if (!code) return [];
  const { trim } = frame;
  const marks = spec.cutMarks ? cutMarks([trim], spec.bleed, frame) : [];
  if (spec.template === "poster") {
    const parts = layoutPanel(spec, code, tools, { ...trim, isFolded: false });
    return [{ type: "group", x: trim.x, y: trim.y, scale: 1, parts }, ...marks];
  }
  const half = trim.height / 2;
  const parts = layoutPanel(spec, code, tools, { width: trim.width, height: half, isFolded: true });
  // Upside down, so that it stands upright on the other side of the fold.
  const back: Part = {
    type: "group",
    x: trim.x + trim.width,
    y: trim.y + half,
    scale: 1,
    rotate: 180,
    parts,
  };
  const front: Part = { type: "group", x: trim.x, y: trim.y + half, scale: 1, parts };
  return [back, front, ...foldMarks(spec, frame), ...marks];
}

/** Where to fold: outside what is cut, or, where nothing is, at the very edge. */
function foldMarks({ cutMarks: isCut, bleed }: SheetSpec, { trim, width }: PageFrame): Part[] {
  const y = trim.y + trim.height / 2;
  const line = (x1: number, x2: number): Part => ({
    type: "line",
    x1,
    y1: y,
    x2,
    y2: y,
    stroke: "#999999",
    width: 0.2,
  });
  const [from, to] = isCut ? [0.5, trim.x - bleed - 1] : [trim.x, trim.x + 3];
  return [line(from, to), line(width - to, width - from)];
}
