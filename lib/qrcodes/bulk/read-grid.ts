import { fieldOfColumn, LINE_FIELDS, type LineField } from "./columns";
import { MAX_COLUMNS, MAX_LINES } from "./limits";
import type { CodeList, Line } from "./types";

/** Rows of cells as a text or a file has them; a row's number is its place, counted from one. */
export type Grid = readonly (readonly string[])[];

/**
 * Reads the lines of a list. When the first row with something in it names columns, they may stand in any order;
 * without such a row they are those of the template, the name first.
 */
export function readCodeLines(grid: Grid): CodeList {
  const { head, titles, named, hasHead } = readHead(grid);
  const fields: readonly (LineField | null)[] = hasHead ? firstOfEach(named) : LINE_FIELDS;
  const lines: Line[] = [];
  let leftOut = 0;
  for (const [place, row] of grid.entries()) {
    if ((hasHead && place <= head) || !row.some(hasText)) continue;
    if (lines.length === MAX_LINES) leftOut += 1;
    else lines.push({ line: place + 1, values: valuesOf(row, fields) });
  }
  const unknown = hasHead ? titles.filter((title, place) => title !== "" && fields[place] === null) : [];
  return { lines, unknown, leftOut };
}

/** Whether the first row with something in it names columns that a list of codes has. */
export function hasKnownHead(grid: Grid): boolean {
  return readHead(grid).hasHead;
}

function readHead(grid: Grid) {
  const head = grid.findIndex((row) => row.some(hasText));
  const titles = (grid[head] ?? []).slice(0, MAX_COLUMNS).map((title) => title.trim());
  const named = titles.map(fieldOfColumn);
  const hasHead = named.includes("name") || named.filter((field) => field !== null).length > 1;
  return { head, titles, named, hasHead };
}

/** A second column of the same field would overwrite the first. */
function firstOfEach(fields: readonly (LineField | null)[]): (LineField | null)[] {
  return fields.map((field, place) => (fields.indexOf(field) === place ? field : null));
}

function valuesOf(row: readonly string[], fields: readonly (LineField | null)[]): Line["values"] {
  const values: Line["values"] = {};
  for (const [place, field] of fields.entries()) {
    const text = row[place]?.trim();
    if (field && text) values[field] = text;
  }
  return values;
}

function hasText(cell: string): boolean {
  return cell.trim() !== "";
}
