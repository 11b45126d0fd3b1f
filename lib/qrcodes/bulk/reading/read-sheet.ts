import { MAX_COLUMNS } from "@/lib/qrcodes/bulk/limits";
import type { ShowNumber } from "./number-formats";
import { plainCell } from "./plain-cell";
import { type CellFault, cellKey, hasText, type Table, type TableNote } from "./table";
import { attribute, cellText, type Element, elements, isSet, textOfRuns } from "./xml";

export type SheetTexts = { shared: readonly string[]; showNumber: ShowNumber };

/** Cells that are merged over so many rows in all are no list. */
const MAX_MERGED = 200_000;
/** Areas of merged cells that are looked at. */
const MAX_AREAS = 20_000;
/** What a row with something in it has. */
const HAS_VALUE = /<(?:\w{1,10}:)?[vt][\s>]/;

/**
 * A sheet as people see it: without the rows and columns that are hidden or filtered out, numbers in their formats, and
 * what stands in cells that are merged downwards in each of their rows.
 *
 * @param most rows that are read
 */
export function readSheet(xml: string, texts: SheetTexts, most: number): Table {
  const rows: string[][] = [];
  const faults = new Map<string, CellFault>();
  const hiddenRows: number[] = [];
  let beyond = 0;
  for (const { head, body } of elements(xml, "row")) {
    const number = Number(attribute(head, "r") ?? rows.length + 1);
    if (!Number.isInteger(number) || number <= rows.length) continue;
    if (number > most) {
      if (HAS_VALUE.test(body)) beyond += 1;
      continue;
    }
    // Rows without cells are left out of the file, but they count.
    while (rows.length < number - 1) rows.push([]);
    if (isSet(head, "hidden")) hiddenRows.push(number - 1);
    rows.push(readCells(body, texts, (column, fault) => faults.set(cellKey(number - 1, column), fault)));
  }
  const notes: TableNote[] = [
    { type: "mergedCells", count: fillMerged(xml, rows) },
    { type: "hiddenRows", count: emptyRows(rows, hiddenRows) },
    { type: "hiddenColumns", count: emptyColumns(rows, listHiddenColumns(xml)) },
  ];
  const said = notes.filter((note) => note.type === "openQuotes" || note.count > 0);
  return { rows, faults, notes: said, isText: false, beyond };
}

/** @returns how many of them had something in them */
function emptyRows(rows: string[][], hidden: readonly number[]): number {
  const filled = hidden.filter((row) => rows[row]?.some(hasText));
  for (const row of filled) rows[row] = [];
  return filled.length;
}

/** @returns how many of them had something in them */
function emptyColumns(rows: string[][], hidden: readonly number[]): number {
  const filled = hidden.filter((column) => rows.some((row) => hasText(row[column] ?? "")));
  for (const row of rows) for (const column of filled) if (column < row.length) row[column] = "";
  return filled.length;
}

function listHiddenColumns(xml: string): number[] {
  const [columns] = elements(xml, "cols");
  const hidden = new Set<number>();
  for (const { head } of elements(columns?.body ?? "", "col")) {
    if (!isSet(head, "hidden")) continue;
    const last = Math.min(MAX_COLUMNS, Number(attribute(head, "max")));
    for (let column = Number(attribute(head, "min")); column >= 1 && column <= last; column += 1)
      hidden.add(column - 1);
    if (hidden.size >= MAX_COLUMNS) break;
  }
  return [...hidden];
}

function readCells(
  xml: string,
  texts: SheetTexts,
  onFault: (column: number, fault: CellFault) => void,
): string[] {
  const cells: string[] = [];
  for (const element of elements(xml, "c")) {
    const place = addressOf(attribute(element.head, "r"))?.column ?? cells.length;
    if (place < cells.length || place >= MAX_COLUMNS) continue;
    while (cells.length < place) cells.push("");
    const { text, fault } = readCell(element, texts);
    if (fault) onFault(place, fault);
    cells.push(text);
  }
  return cells;
}

function readCell({ head, body }: Element, { shared, showNumber }: SheetTexts): ReadCell {
  const type = attribute(head, "t") ?? "n";
  if (type === "inlineStr") return { text: plainCell(textOfRuns(body)) };
  const [value] = elements(body, "v");
  if (value === undefined && body.includes("<f")) return { text: "", fault: "uncomputed" };
  const text = cellText(value?.body ?? "");
  if (type === "s") return { text: plainCell(shared[Number(text)] ?? "") };
  if (type === "b") return { text: text === "1" ? "TRUE" : "FALSE" };
  if (type === "d") return { text: text.replace(/T00:00:00(\.0+)?Z?$/, "").replace("T", " ") };
  if (type !== "n") return { text: plainCell(text) };
  const shown = showNumber(text, Number(attribute(head, "s")));
  return shown === null ? { text, fault: "longNumber" } : { text: shown };
}

type ReadCell = { text: string; fault?: CellFault };

/** Puts the text of cells that are merged downwards into each of their rows. @returns how many got one */
function fillMerged(xml: string, rows: string[][]): number {
  let filled = 0;
  let areas = 0;
  const [merged] = elements(xml, "mergeCells");
  for (const { head } of elements(merged?.body ?? "", "mergeCell")) {
    areas += 1;
    if (areas > MAX_AREAS || filled > MAX_MERGED) break;
    const [from, to] = (attribute(head, "ref") ?? "").split(":").map(addressOf);
    if (from && to) filled += fillDown(rows, from, to.row);
  }
  return filled;
}

function fillDown(rows: string[][], from: Address, last: number): number {
  const text = rows[from.row]?.[from.column] ?? "";
  if (!hasText(text)) return 0;
  // An area may be larger than the list; a row with nothing of its own is none.
  const below = rows.slice(from.row + 1, last + 1).filter((row) => row.some(hasText));
  for (const row of below) {
    while (row.length <= from.column) row.push("");
    row[from.column] = text;
  }
  return below.length;
}

type Address = { column: number; row: number };

/** "C12" is the cell of column 2 and row 11. */
function addressOf(address: string | null | undefined): Address | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address ?? "") ?? [];
  if (!letters) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) - 1 };
}
