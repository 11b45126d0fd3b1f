import { MAX_LINES } from "@/lib/qrcodes/bulk/limits";
import { findSeparator, mostFrequentWidth, SEPARATORS, type Separator } from "./find-separator";
import { plainCell } from "./plain-cell";
import { type LongRow, splitCells } from "./split-cells";
import { type CellFault, cellKey, hasText, type Table, type TableNote } from "./table";

/** Far beyond the limit of lines, so that titles and empty rows above them are no matter. */
const MAX_ROWS = 10 * MAX_LINES;
/** Where more rows than this part have several lines, their quotation marks are meant. */
const FEW = 0.5;

export type TextTable = { table: Table; separator: Separator };

/**
 * The cells of pasted lines or of a CSV file.
 *
 * @param given what parts the cells, if somebody has said so; otherwise the text itself says it, or a first line such
 * as "sep=;"
 */
export function readText(text: string, given?: Separator): TextTable {
  const [, mark, told] = /^(\uFEFF?"?sep=([^\r\n])"?(?:\r\n?|\n|$))?/i.exec(text) ?? [];
  const body = text.slice(mark?.length ?? 0).replace(/^\uFEFF/, "");
  const separator = given ?? SEPARATORS.find((each) => each === told) ?? findSeparator(body);
  const { rows, longRows, openQuotes, end } = splitCells(body, separator, MAX_ROWS);
  const cells = rows.map((row) => (isRuled(row, separator) ? [] : row.map((cell) => plainCell(cell.trim()))));
  // The line that tells the separator counts, so that people find the others by their numbers.
  const above = mark ? 1 : 0;
  const [width] = mostFrequentWidth(rows.filter((row) => row.some(hasText)));
  const faults = findSwallowed(longRows, { rows, separator, width, above });
  const lines = [...new Set(openQuotes)].map((row) => row + above + 1);
  const notes: TableNote[] = lines.length > 0 ? [{ type: "openQuotes", lines }] : [];
  return {
    table: {
      rows: above ? [[], ...cells] : cells,
      faults,
      notes,
      isText: true,
      beyond: countLines(body.slice(end)),
    },
    separator,
  };
}

function countLines(text: string): number {
  return text.split(/\r\n?|\n/).filter(hasText).length;
}

/** "| --- | --- |": a line under the head of a table that is drawn with characters. */
function isRuled(row: readonly string[], separator: Separator): boolean {
  return separator === "|" && row.some(hasText) && row.every((cell) => /^[\s:+=-]*$/.test(cell));
}

type Reading = { rows: readonly string[][]; separator: string; width: number; above: number };

/** Cells whose lines would be whole rows, were it not for the quotation marks around them. */
function findSwallowed(
  longRows: readonly LongRow[],
  { rows, separator, width, above }: Reading,
): Map<string, CellFault> {
  if (width < 2 || longRows.length > Math.max(1, rows.length * FEW)) return new Map();
  const swallowing = longRows.filter(({ row, text }) => {
    const widths = text.split(/\r\n?|\n/).map((line) => line.split(separator).length);
    if (widths.every((each) => each === width)) return true;
    return rows[row]?.length !== width && widths[0] === width;
  });
  return new Map(swallowing.map(({ row, column }) => [cellKey(row + above, column), "swallowedRows"]));
}
