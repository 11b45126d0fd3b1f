import {
  columnKey,
  type KnownColumns,
  LINE_FIELDS,
  type LineField,
  meaningOf,
} from "@/lib/qrcodes/bulk/columns";
import { MAX_COLUMNS, MAX_LINES } from "@/lib/qrcodes/bulk/limits";
import type { CodeList, Line } from "@/lib/qrcodes/bulk/types";
import { findHead, type Head, titlesOf } from "./find-head";
import { type CellFault, cellKey, hasText, type Table } from "./table";

/** So many cells show what a column holds. */
const SAMPLES = 3;
/** A row may have more cells than the head; where many have, they are a column without a name. */
const FEW = 0.2;

/** A column of a list. `field` is what it is taken for; `isSure`: its name says so, or somebody has. */
export type Column = {
  place: number;
  title: string;
  samples: string[];
  field: LineField | null;
  isSure: boolean;
};

/** What the columns of a table are. `head` null: the first row is a line already. */
export type Match = { head: Head | null; columns: Column[] };

/** What the names of the columns say, and the people of the account have said of such names. */
export function suggestMatch(table: Table, known: KnownColumns): Match {
  return matchWith(table, findHead(table.rows, known), known);
}

/** The same, when it is known which row is the head. */
export function matchWith(table: Table, head: Head | null, known: KnownColumns): Match {
  const longer = findLonger(table, head);
  const columns = listColumns(table, head).filter(({ place }) => longer === null || place < longer.width);
  if (head === null) return { head, columns: columns.length === 1 ? columns.map(asName) : columns };
  const taken = new Set<LineField>();
  const sureFirst = columns
    .map((column) => ({ column, meaning: meaningOf(column.title, known) }))
    .sort((one, other) => Number(other.meaning?.isSure ?? false) - Number(one.meaning?.isSure ?? false));
  const matched = sureFirst.map(({ column, meaning }): Column => {
    if (meaning === null || (meaning.field && taken.has(meaning.field))) return column;
    if (meaning.field) taken.add(meaning.field);
    return { ...column, ...meaning };
  });
  return { head, columns: matched.sort((one, other) => one.place - other.place) };
}

/** Whether the list says by itself what its columns are, so that nobody need be asked. */
export function isClear({ head, columns }: Match): boolean {
  return (
    head !== null && columns.some(({ field }) => field === "name") && columns.every(({ isSure }) => isSure)
  );
}

/** Whether columns may be read like that; a field that two of them have is the later one's fault. */
export function findWrongColumns({ columns }: Match): { noName: boolean; repeated: Column[] } {
  const repeated = columns.filter(
    ({ field }, place) => field !== null && columns.findIndex((other) => other.field === field) < place,
  );
  return { noName: !columns.some(({ field }) => field === "name"), repeated };
}

/** The lines of a table whose columns are known. */
export function readLines(table: Table, { head, columns }: Match): CodeList {
  const longer = findLonger(table, head);
  const lines: Line[] = [];
  let leftOut = table.beyond ?? 0;
  for (const [place, row] of table.rows.entries()) {
    if ((head && place <= head.last) || !row.some(hasText)) continue;
    if (lines.length === MAX_LINES) leftOut += 1;
    else lines.push(readLine(table, place, columns, longer?.rows.has(place) ?? false));
  }
  const titled = columns.filter(({ title }) => title !== "");
  return {
    lines,
    unknown: titled.filter(({ field }) => field === null).map(({ title }) => title),
    leftOut,
    notes: [...table.notes],
    columns: titled
      .map(({ title, field }) => ({ key: columnKey(title), field }))
      .filter(({ key }) => key !== ""),
  };
}

function readLine(
  { rows, faults }: Table,
  place: number,
  columns: readonly Column[],
  isLonger: boolean,
): Line {
  const values: Line["values"] = {};
  const faultOf: Partial<Record<LineField, CellFault>> = isLonger ? { name: "extraCells" } : {};
  for (const { field, place: column } of columns) {
    if (field === null) continue;
    const text = rows[place]?.[column]?.trim();
    if (text) values[field] = text;
    const fault = faults.get(cellKey(place, column));
    if (fault) faultOf[field] = fault;
  }
  const line = { line: place + 1, values };
  return Object.keys(faultOf).length > 0 ? { ...line, faults: faultOf } : line;
}

/** Columns with a name or something in them. */
function listColumns({ rows }: Table, head: Head | null): Column[] {
  const titles = head ? titlesOf(rows, head) : [];
  const below = rows.slice(head ? head.last + 1 : 0);
  const samples: string[][] = titles.map(() => []);
  for (const row of below) {
    for (const [place, cell] of row.slice(0, MAX_COLUMNS).entries()) {
      samples[place] ??= [];
      const cells = samples[place];
      const sample = cell.trim();
      if (sample !== "" && cells.length < SAMPLES && !cells.includes(sample)) cells.push(sample);
    }
  }
  return Array.from(samples, (cells, place) => ({ cells: cells ?? [], place }))
    .filter(({ cells, place }) => cells.length > 0 || (titles[place] ?? "") !== "")
    .map(({ cells, place }) => ({
      place,
      title: titles[place] ?? "",
      samples: cells,
      field: null,
      isSure: false,
    }));
}

function asName(column: Column): Column {
  return { ...column, field: LINE_FIELDS[0] };
}

/**
 * The rows of a text with something beyond its head, whose width is given: a separator stands in a cell without quotation
 * marks. Null where there are none, or so many that they are a column without a name.
 */
function findLonger(
  { rows, isText }: Table,
  head: Head | null,
): { rows: ReadonlySet<number>; width: number } | null {
  if (!isText || head === null) return null;
  const width = titlesOf(rows, head).findLastIndex(hasText) + 1;
  const longer = rows.flatMap((row, place) =>
    place > head.last && row.slice(width).some(hasText) ? [place] : [],
  );
  const isColumn = longer.length > Math.max(1, (rows.length - head.last - 1) * FEW);
  return isColumn || longer.length === 0 ? null : { rows: new Set(longer), width };
}
