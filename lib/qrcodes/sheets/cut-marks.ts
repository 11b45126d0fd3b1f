import type { Box, Part } from "@/lib/qrcodes/drawing/drawing";
import { MARK, type PageFrame } from "./geometry";

/**
 * Short lines outside of everything that show where to cut: one pair for every edge of a row or column, beyond the
 * bleed, so that nothing of them is left after cutting.
 */
export function cutMarks(pieces: readonly Box[], bleed: number, { width, height }: PageFrame): Part[] {
  const first = pieces[0];
  if (!first) return [];
  const xs = distinct(pieces.flatMap((piece) => [piece.x, piece.x + piece.width]));
  const ys = distinct(pieces.flatMap((piece) => [piece.y, piece.y + piece.height]));
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const before = (edge: number): [number, number] => [
    Math.max(0, edge - bleed - MARK.offset - MARK.length),
    edge - bleed - MARK.offset,
  ];
  const after = (edge: number, end: number): [number, number] => [
    edge + bleed + MARK.offset,
    Math.min(end, edge + bleed + MARK.offset + MARK.length),
  ];
  return [
    ...xs.flatMap((x) => [before(top), after(bottom, height)].map(([y1, y2]) => line(x, y1, x, y2))),
    ...ys.flatMap((y) => [before(left), after(right, width)].map(([x1, x2]) => line(x1, y, x2, y))),
  ];
}

function line(x1: number, y1: number, x2: number, y2: number): Part {
  return { type: "line", x1, y1, x2, y2, stroke: "#000000", width: MARK.width };
}

/** Edges that touch are one cut, whatever rounding makes of them. */
function distinct(values: number[]): number[] {
  return [...new Set(values.map((value) => Math.round(value * 1000) / 1000))];
}
