import { expect, it } from "vitest";
import { MAX_LINES } from "@/lib/qrcodes/bulk/limits";
import { readLines } from "./match-columns";
import { readList } from "./read-list";
import { readSheet } from "./read-sheet";

const NONE = new Map();

it("of a list that is too long no more is kept than can become lines, and the rest is counted", () => {
  const rows = Array.from({ length: 3 * MAX_LINES }, (_, place) => `店${place},华东`);
  const read = readList(`名称,文件夹\n${rows.join("\n")}`, NONE, null);
  if (!("table" in read)) throw new Error("It was not read");
  expect(read.table.rows.length).toBeLessThan(MAX_LINES + 200);
  const { lines, leftOut } = readLines(read.table, read.match);
  expect(lines).toHaveLength(MAX_LINES);
  expect(leftOut).toBe(2 * MAX_LINES);
});

it("however long it is, all of the rest is counted", () => {
  const rows = Array.from({ length: 12 * MAX_LINES }, (_, place) => `店${place}`).join("\n");
  const pasted = readList(`名称\n${rows}\n\n`, NONE, null);
  if (!("table" in pasted)) throw new Error("It was not read");
  expect(readLines(pasted.table, pasted.match).leftOut).toBe(11 * MAX_LINES);
  const cells = rows
    .split("\n")
    .map((name, place) => `<row r="${place + 2}"><c t="inlineStr"><is><t>${name}</t></is></c></row>`);
  const xml = `<sheetData><row r="1"><c t="inlineStr"><is><t>名称</t></is></c></row>${cells.join("")}<row r="70000"><c s="1"/></row></sheetData>`;
  const sheet = readSheet(xml, { shared: [], showNumber: String }, 10 * MAX_LINES);
  expect(sheet.rows.length + (sheet.beyond ?? 0)).toBe(12 * MAX_LINES + 1);
});

it("a list that ends where lines end is kept whole", () => {
  const rows = Array.from({ length: MAX_LINES }, (_, place) => `店${place},华东`);
  const read = readList(`名称,文件夹\n${rows.join("\n")}`, NONE, null);
  if (!("table" in read)) throw new Error("It was not read");
  expect(readLines(read.table, read.match)).toMatchObject({ leftOut: 0 });
});

it("bytes are decoded as what they are, and a head alone is no list", () => {
  const bytes = new TextEncoder().encode("名称,文件夹\n甲店,华东\n");
  expect(readList(bytes, NONE, null)).toMatchObject({ isClear: true, separator: ",", sheets: null });
  expect(readList("名称,文件夹\n", NONE, null)).toEqual({ problem: "empty" });
  expect(readList("", NONE, null)).toEqual({ problem: "empty" });
  expect(readList(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), NONE, null)).toHaveProperty("problem");
});
