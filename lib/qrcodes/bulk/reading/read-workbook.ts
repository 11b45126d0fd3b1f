import type { KnownColumns } from "@/lib/qrcodes/bulk/columns";
import { MAX_LINES } from "@/lib/qrcodes/bulk/limits";
import { findHead } from "./find-head";
import { readNumberFormats } from "./number-formats";
import { readSheet, type SheetTexts } from "./read-sheet";
import { hasText, type Table } from "./table";
import { UnreadableWorkbook, unpackWorkbook } from "./unpack";
import { attribute, elements, textOfRuns, unescapeXml } from "./xml";

/** Far beyond the limit of lines, so that titles and empty rows above them are no matter. */
const MAX_ROWS = 10 * MAX_LINES;
/** Sheets that are looked at. */
const MAX_SHEETS = 20;
/** Excel allows 31 characters. */
const MAX_SHEET_NAME = 60;
/** So many rows of each sheet tell whether it has a list. */
const LOOKED_AT = 50;

/** A sheet, whose cells are read when they are asked for: all of them, or those of the first rows. */
export type Sheet = { name: string; read: (most?: number) => Table };

/**
 * The sheets of a workbook in their order, without those that are hidden. Written for strangers' files: what is
 * unpacked, the sheets, the rows and the columns are bounded, whatever the file says of itself, and the time is in
 * proportion to its size. (The readers that can be had make a full table up to the last cell, so that one cell far out
 * takes all memory.)
 *
 * @throws {UnreadableWorkbook}
 */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  const files = unpackWorkbook(bytes);
  const sheets = listSheets(files);
  if (sheets.length === 0) throw new UnreadableWorkbook("There is no sheet in it");
  const texts: SheetTexts = {
    shared: readShared(files.get("xl/sharedStrings.xml") ?? ""),
    showNumber: readNumberFormats(files.get("xl/styles.xml") ?? "", files.get("xl/workbook.xml") ?? ""),
  };
  return sheets.map(({ name, xml }) => ({
    name,
    read: (most = MAX_ROWS) => readSheet(xml, texts, Math.min(most, MAX_ROWS)),
  }));
}

/**
 * The sheets with something in them, and the place of the one that is meant most likely: the first with the head of a
 * list, or else the first of all.
 */
export function chooseSheet(
  sheets: readonly Sheet[],
  known: KnownColumns,
): { filledSheets: Sheet[]; chosen: number } {
  const beginnings = sheets
    .map((sheet) => ({ sheet, rows: sheet.read(LOOKED_AT).rows }))
    .filter(({ rows }) => rows.some((row) => row.some(hasText)));
  const withHead = beginnings.findIndex(({ rows }) => findHead(rows, known) !== null);
  return { filledSheets: beginnings.map(({ sheet }) => sheet), chosen: Math.max(0, withHead) };
}

function listSheets(files: ReadonlyMap<string, string>): { name: string; xml: string }[] {
  const targets = targetsById(files.get("xl/_rels/workbook.xml.rels") ?? "");
  // By its file: a workbook that names one of them again and again has it read once.
  const sheetsByFile = new Map<string, { name: string; xml: string; isHidden: boolean }>();
  for (const { head } of elements(files.get("xl/workbook.xml") ?? "", "sheet")) {
    const target = targets.get(attribute(head, "(?:\\w{1,10}:)?id") ?? "") ?? "";
    const xml = files.get(target);
    if (xml === undefined || sheetsByFile.has(target)) continue;
    const name = unescapeXml(attribute(head, "name") ?? "").slice(0, MAX_SHEET_NAME);
    sheetsByFile.set(target, { name, xml, isHidden: /hidden/i.test(attribute(head, "state") ?? "") });
    if (sheetsByFile.size === MAX_SHEETS) break;
  }
  if (sheetsByFile.size > 0) return withoutHidden([...sheetsByFile.values()]);
  const only = files.get("xl/worksheets/sheet1.xml");
  return only === undefined ? [] : [{ name: "", xml: only }];
}

/** Unless nothing is left then. */
function withoutHidden<T extends { isHidden: boolean }>(sheets: T[]): T[] {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  return visible.length > 0 ? visible : sheets;
}

/** The files of the sheets, by what the workbook calls them. */
function targetsById(relations: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const { head } of elements(relations, "Relationship")) {
    const target = attribute(head, "Target");
    const id = attribute(head, "Id");
    if (id && target) targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  return targets;
}

function readShared(xml: string): string[] {
  return Array.from(elements(xml, "si"), ({ body }) => textOfRuns(body));
}
