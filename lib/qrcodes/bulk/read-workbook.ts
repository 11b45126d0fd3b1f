import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";
import { MAX_COLUMNS, MAX_LINES, MAX_UNPACKED_BYTES } from "./limits";
import { type Grid, hasKnownHead, readCodeLines } from "./read-grid";

/** Rows that are looked at: enough to say how many are too many. */
const MAX_ROWS = 10 * MAX_LINES;
/** Sheets that are looked at. */
const MAX_SHEETS = 20;
/** Excel allows 31 characters. */
const MAX_SHEET_NAME = 60;
/** So many rows of each sheet tell whether it has a list. */
const LOOKED_AT = 50;
/** Small, because a thousandfold of it is unpacked before anybody can look at the clock. */
const STEP = 4096;

/** The file is no workbook, or one that is made to hurt: larger inside than any list of codes. */
export class UnreadableWorkbook extends Error {
  override readonly name = "UnreadableWorkbook";
}

/** A sheet, whose cells are read as text when they are asked for: all of them, or those of the first rows. */
export type Sheet = { name: string; rows: (most?: number) => Grid };

/**
 * The sheets of a workbook in their order, without those that are hidden. Written for strangers' files: what is
 * unpacked, the sheets, the rows and the columns are bounded, whatever the file says of itself, and the time is in
 * proportion to its size. (The readers that can be had make a full table up to the last cell, so that one cell far out
 * takes all memory.)
 *
 * @throws {UnreadableWorkbook}
 */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  const files = unpack(bytes);
  const sheets = listSheets(files);
  if (sheets.length === 0) throw new UnreadableWorkbook("There is no sheet in it");
  const shared = readShared(files.get("xl/sharedStrings.xml") ?? "");
  return sheets.map(({ name, xml }) => ({
    name,
    rows: (most = MAX_ROWS) => readRows(xml, shared, Math.min(most, MAX_ROWS)),
  }));
}

/**
 * The sheets with lines in them, and the place of the one that is meant most likely: the first with the head of a list,
 * or else the first of all.
 */
export function chooseSheet(sheets: readonly Sheet[]): { filledSheets: Sheet[]; chosen: number } {
  const filledSheets = sheets.filter(({ rows }) => readCodeLines(rows(LOOKED_AT)).lines.length > 0);
  const withHead = filledSheets.findIndex(({ rows }) => hasKnownHead(rows(LOOKED_AT)));
  return { filledSheets, chosen: Math.max(0, withHead) };
}

function unpack(bytes: Uint8Array): Map<string, string> {
  const files = new Map<string, string>();
  let size = 0;
  let failure: Error | null = null;
  const archive = new Unzip((file) => {
    if (!/^xl\/(workbook|sharedStrings|_rels\/workbook|worksheets\/[\w-]+)\.xml(\.rels)?$/.test(file.name))
      return;
    const text = new TextDecoder();
    let whole = "";
    file.ondata = (error, chunk, isLast) => {
      size += chunk?.length ?? 0;
      failure ??=
        error ?? (size > MAX_UNPACKED_BYTES ? new UnreadableWorkbook("It is too large inside") : null);
      if (failure) return;
      whole += text.decode(chunk, { stream: !isLast });
      if (isLast) files.set(file.name, withoutPrefixes(whole));
    };
    file.start();
  });
  archive.register(UnzipPassThrough);
  archive.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !failure; at += STEP)
      archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    throw new UnreadableWorkbook("It is no archive", { cause: error });
  }
  if (failure) throw new UnreadableWorkbook("It cannot be unpacked", { cause: failure });
  return files;
}

/** Some programs write <x:row> where others write <row>. */
function withoutPrefixes(xml: string): string {
  return xml.replace(/<(\/?)[A-Za-z]{1,10}:/g, "<$1");
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
  return Array.from(elements(xml, "si"), ({ body }) => textOf(body));
}

function readRows(xml: string, shared: readonly string[], most: number): string[][] {
  const rows: string[][] = [];
  for (const { head, body } of elements(xml, "row")) {
    const number = Number(attribute(head, "r") ?? rows.length + 1);
    if (!Number.isInteger(number) || number <= rows.length || number > most) continue;
    // Rows without cells are left out of the file, but they count.
    while (rows.length < number - 1) rows.push([]);
    rows.push(readCells(body, shared));
  }
  return rows;
}

function readCells(xml: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const { head, body } of elements(xml, "c")) {
    const place = columnOf(attribute(head, "r")) ?? cells.length;
    if (place < cells.length || place >= MAX_COLUMNS) continue;
    while (cells.length < place) cells.push("");
    cells.push(readCell(attribute(head, "t"), body, shared));
  }
  return cells;
}

function readCell(type: string | null, body: string, shared: readonly string[]): string {
  if (type === "inlineStr") return textOf(body);
  const [value] = elements(body, "v");
  const text = unescapeXml(value?.body ?? "");
  if (type === "s") return shared[Number(text)] ?? "";
  // "1E+5" and "0.30000000000000004" are how the file has them, not how people see them.
  return type === null || type === "n" ? plainNumber(text) : text;
}

function plainNumber(text: string): string {
  const number = Number(text);
  return text === "" || !Number.isFinite(number) ? text : String(Number(number.toPrecision(15)));
}

/** All runs of a text, without the readings that stand above Japanese words. */
function textOf(xml: string): string {
  const readable = xml.replace(/<rPh\b[^<]{0,200}<t[^<]{0,200}<\/t><\/rPh>/g, "");
  return Array.from(elements(readable, "t"), ({ body }) => unescapeXml(body)).join("");
}

/** "C12" is the column of place 2. */
function columnOf(address: string | null): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(address ?? "")?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

type Element = { head: string; body: string };

/** The elements of a name, one after the other; none of ours holds one of its own name. */
function* elements(xml: string, name: string): Generator<Element> {
  const begin = new RegExp(`<${name}(?=[\\s/>])`, "g");
  const end = `</${name}>`;
  for (let match = begin.exec(xml); match; match = begin.exec(xml)) {
    const close = xml.indexOf(">", begin.lastIndex);
    if (close < 0) return;
    const head = xml.slice(begin.lastIndex, close);
    if (head.endsWith("/")) {
      begin.lastIndex = close + 1;
      yield { head, body: "" };
      continue;
    }
    const stop = xml.indexOf(end, close);
    // Nothing after this one is closed either.
    if (stop < 0) return;
    begin.lastIndex = stop + end.length;
    yield { head, body: xml.slice(close + 1, stop) };
  }
}

function attribute(head: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1] ?? null;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = Number(name[1] === "x" ? `0${name.slice(1)}` : name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
