import { expect, it } from "vitest";
import { MAX_LINES } from "@/lib/qrcodes/bulk/limits";
import { readLines } from "./match-columns";
import { readList } from "./read-list";

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
