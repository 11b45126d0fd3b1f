// Platform although only codes fill them: it knows what CSV and XLSX are, and nothing of codes.

import { strToU8, Zip, ZipDeflate } from "fflate";

// Tables as files, written while their rows are read: a table of 100,000 rows is never in memory as a whole.

export type Cell = string | number | null;
export type Rows = Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;

/** Rows are handed on in pieces of about so many characters. */
const PIECE = 64 * 1024;

/**
 * A table as CSV: UTF-8 with its mark, without which Excel takes Chinese for something else, and lines that end as
 * Excel's do. A text that a spreadsheet would run as a formula is made plain by an apostrophe; so is one whose sign of a
 * formula is full-width or stands behind signs that nobody sees, which some programs take for the plain sign.
 */
export function toCsv(rows: Rows): ReadableStream<Uint8Array> {
  return streamOf(writeCsv(rows));
}

/** A line of CSV with its end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(toCsvCell).join(",")}\r\n`;
}

/** What a file of CSV begins with. */
export const CSV_MARK = "\uFEFF";

/**
 * A table as an Excel workbook of one sheet, the first row as its head. Texts stay texts there, formulas or not.
 *
 * @param sheet its name; characters that Excel refuses are replaced
 */
export function toXlsx(sheet: string, rows: Rows): ReadableStream<Uint8Array> {
  return streamOf(writeXlsx(sheet, rows));
}

async function* writeCsv(rows: Rows): AsyncGenerator<Uint8Array> {
  let piece = CSV_MARK;
  for await (const row of rows) {
    piece += csvLine(row);
    if (piece.length < PIECE) continue;
    yield strToU8(piece);
    piece = "";
  }
  yield strToU8(piece);
}

/** Cc and Cf: tab, line ends and what has no width or only turns the direction of writing. Z: spaces of every width. */
const FORMULA = /^(?:[\t\r]|[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u;

function toCsvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const plain = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

async function* writeXlsx(sheet: string, rows: Rows): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    pieces.push(bytes);
  });
  for (const [name, text] of Object.entries(workbookParts(sheet)))
    addFile(zip, name).push(strToU8(text), true);
  const table = addFile(zip, "xl/worksheets/sheet1.xml");
  let piece = SHEET_HEAD;
  let number = 0;
  for await (const row of rows) {
    number += 1;
    piece += xlsxRow(row, number);
    if (piece.length < PIECE) continue;
    table.push(strToU8(piece));
    piece = "";
    yield* pieces.splice(0);
  }
  table.push(strToU8(`${piece}</sheetData></worksheet>`), true);
  zip.end();
  yield* pieces.splice(0);
}

function addFile(zip: Zip, name: string): ZipDeflate {
  const file = new ZipDeflate(name, { level: 6 });
  zip.add(file);
  return file;
}

function xlsxRow(row: readonly Cell[], number: number): string {
  const style = number === 1 ? ' s="1"' : "";
  const cells = row.map((cell, column) => {
    if (cell === null) return "";
    const place = `r="${columnName(column)}${number}"${style}`;
    if (typeof cell === "number") return `<c ${place}><v>${cell}</v></c>`;
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** A to Z, then AA. @param column from 0 */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters that XML does not allow, whichever way they are written, are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "")
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** The first row stays in sight. */
const SHEET_HEAD = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" defaultColWidth="14"/><sheetData>`;

/** ECMA-376, the parts that a workbook cannot do without. */
function workbookParts(sheet: string): Record<string, string> {
  const name = escapeXml(sheet.replace(/[[\]:*?/\\']/g, " ").slice(0, 31)) || "1";
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (all: string) =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`;
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("workbook", "sheet.main")}${part("worksheets/sheet1", "worksheet")}${part("styles", "styles")}</Types>`,
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml"),
    ),
    "xl/styles.xml": `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
  };
}

/** Reads on only when the reader wants more, and stops when it has gone. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
