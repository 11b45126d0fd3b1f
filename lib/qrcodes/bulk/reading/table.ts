/** Rows of cells as a text or a file has them; a row's number is its place, counted from one. */
export type Grid = readonly (readonly string[])[];

/**
 * What stands in a cell, but is not what its writer meant, as far as one can tell: other rows that a quotation mark
 * swallowed; a number that Excel has rounded; a formula whose result the file lacks; a row with more cells than the
 * others.
 */
export const CELL_FAULTS = ["swallowedRows", "longNumber", "uncomputed", "extraCells"] as const;
export type CellFault = (typeof CELL_FAULTS)[number];

/** What was done with the rows of a source that people should know; the numbers of the lines, or how many there were. */
export type TableNote =
  | { type: "openQuotes"; lines: number[] }
  | { type: "hiddenRows" | "hiddenColumns" | "mergedCells"; count: number };

/** Cells as they were read, before anybody has said what the columns are. */
export type Table = {
  rows: Grid;
  /** By the cell, see `cellKey`. */
  faults: ReadonlyMap<string, CellFault>;
  notes: readonly TableNote[];
  /** Whether separators part its cells, and not a grid that people saw. */
  isText: boolean;
};

/** @param row its place, as the column's counted from zero */
export function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}

export function hasText(cell: string): boolean {
  return cell.trim() !== "";
}
