import { hasKnownHead, readCodeLines } from "./read-grid";
import type { Sheet } from "./read-workbook";

/** So many rows of each sheet tell whether it has a list. */
const LOOKED_AT = 50;

/**
 * The sheets with lines in them, and the place of the one that is meant most likely: the first with the head of a list,
 * or else the first of all.
 */
export function chooseSheet(sheets: readonly Sheet[]): { filled: Sheet[]; chosen: number } {
  const filled = sheets.filter(({ rows }) => readCodeLines(rows(LOOKED_AT)).lines.length > 0);
  const withHead = filled.findIndex(({ rows }) => hasKnownHead(rows(LOOKED_AT)));
  return { filled, chosen: Math.max(0, withHead) };
}
