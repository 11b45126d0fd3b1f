import { MAX_LINES } from "@/lib/qrcodes/bulk/limits";

/** Rows that are no lines, such as titles above the head: so many are kept beside the lines. */
const ROOM_FOR_TITLES = 100;

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
  /** Rows with something in them that were there as well, beyond all that can be lines. */
  beyond?: number;
};

/** @param row its place, as the column's counted from zero */
export function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}

export function hasText(cell: string): boolean {
  return cell.trim() !== "";
}

/** The table without the rows that cannot become lines, so that no page has to keep tens of thousands of them. */
export function cutRows(table: Table): Table {
  let kept = 0;
  const end = table.rows.findIndex((row) => {
    if (row.some(hasText)) kept += 1;
    return kept > MAX_LINES + ROOM_FOR_TITLES;
  });
  if (end === -1) return table;
  const beyond = (table.beyond ?? 0) + table.rows.slice(end).filter((row) => row.some(hasText)).length;
  const faults = [...table.faults].filter(([key]) => Number.parseInt(key, 10) < end);
  return { ...table, rows: table.rows.slice(0, end), faults: new Map(faults), beyond };
}
