import type { Box, Color, Drawing, Part } from "@/lib/qrcodes/drawing/drawing";
import { writeCaption } from "./caption";
import { cutMarks } from "./cut-marks";
import { arrangeCell, cellsOf, codesOfPage, framePage, grow, type PageFrame, POINT } from "./geometry";
import type { LayoutTools } from "./layout-tools";
import { isPanel } from "./limits";
import { placeCode } from "./place-code";
import { layoutPanel } from "./poster-and-tent";
import type { PrintableCode, SheetSpec } from "./schema";

/** A page in millimetres. The preview and the printed file are both made of it. */
export type SheetPage = {
  drawing: Drawing;
  frame: PageFrame;
  /** Of the smallest code itself, without its quiet zone and frame. */
  side: number;
  /** Names of codes whose words did not fit, however small, and were cut. */
  cut: string[];
};

type LaidCode = { parts: Part[]; side: number; isCut: boolean };

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
  const { firstCell } = codesOfPage(spec, page);
  const cells = isPanel(spec.template) ? [] : cellsOf(spec).slice(firstCell, firstCell + codes.length);
  const laid = isPanel(spec.template)
    ? codes.slice(0, 1).map((code) => layoutPanelPage(spec, code, frame, tools))
    : cells.flatMap((cell, index) => {
        const code = codes[index];
        return code ? [layoutCell(spec, cell, code, tools)] : [];
      });
  // All backgrounds first: a neighbour's bleed must not lie over a code.
  const backgrounds = cells.flatMap((cell) => background(spec, cell, tools.background));
  const marks = spec.template === "grid" && spec.cutMarks ? cutMarks(cells, spec.bleed, frame) : [];
  const parts = [...backgrounds, ...marks, ...laid.flatMap((code) => code.parts)];
  return {
    drawing: { width: frame.width, height: frame.height, parts },
    frame,
    side: Math.min(...laid.map(({ side }) => side)),
    cut: codes.filter((_, index) => laid[index]?.isCut).map(({ name }) => name),
  };
}

function background(spec: SheetSpec, cell: Box, fill: Color): Part[] {
  if (fill === "#ffffff") return [];
  return [{ type: "rect", ...grow(cell, spec.template === "grid" ? spec.bleed : 0), fill }];
}

function layoutCell(spec: SheetSpec, cell: Box, code: PrintableCode, tools: LayoutTools): LaidCode {
  const { code: place, caption, side, isBeside } = arrangeCell(spec, cell, tools.shape);
  const { parts, isCut } = writeCaption(spec, code, tools.measure, {
    box: caption,
    size: spec.captionSize * POINT,
    align: isBeside ? "start" : "middle",
    isCentred: isBeside,
    fill: "#111111",
  });
  return { parts: [placeCode(tools.drawCode(code), place, side), ...parts], side, isCut };
}

function layoutPanelPage(
  spec: SheetSpec,
  code: PrintableCode,
  frame: PageFrame,
  tools: LayoutTools,
): LaidCode {
  const { trim } = frame;
  const marks = spec.cutMarks ? cutMarks([trim], spec.bleed, frame) : [];
  if (spec.template === "poster") {
    const { parts, ...laid } = layoutPanel(spec, code, tools, { ...trim, isFolded: false });
    return { ...laid, parts: [{ type: "group", x: trim.x, y: trim.y, scale: 1, parts }, ...marks] };
  }
  const half = trim.height / 2;
  const { parts, ...laid } = layoutPanel(spec, code, tools, {
    width: trim.width,
    height: half,
    isFolded: true,
  });
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
  return { ...laid, parts: [back, front, ...foldMarks(spec, frame), ...marks] };
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
