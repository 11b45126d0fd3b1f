import { describe, expect, it } from "vitest";
import { MAX_LINES } from "@/lib/qrcodes/bulk/limits";
import { isClear, readLines, suggestMatch } from "./match-columns";
import { readText } from "./read-text";

describe("a pasted list", () => {
  it.each<[text: string, values: object, line?: number]>([
    ["Scene\tName\tReply text\ns1\tShop\tHello, you", { scene: "s1", name: "Shop", reply: "Hello, you" }],
    ["备注,名 称*,场景值（可不填）\n门口,上海店,s1", { note: "门口", name: "上海店", scene: "s1" }],
    ["名称;文件夹\n上海店;门店", { name: "上海店", folder: "门店" }],
    ["名称，文件夹\n上海店，门店", { name: "上海店", folder: "门店" }],
    ["名称|文件夹\n上海店|门店", { name: "上海店", folder: "门店" }],
    ['名称,回复\n上海店,"第一行\n第二行"', { name: "上海店", reply: "第一行\n第二行" }],
    // Excel copies a tab between cells, whatever stands in them.
    ["名称\t标签\n南京东路, 1 号\t海报,华东", { name: "南京东路, 1 号", labels: "海报,华东" }],
    // The comma of one name is none of the separators.
    ["名称（店,柜）;场景值;备注\n甲店;a-01;门口", { name: "甲店", scene: "a-01", note: "门口" }],
    ['名称,场景值\n甲店,"0012"', { name: "甲店", scene: "0012" }],
    ['名称,场景值\n甲店,="0012"', { name: "甲店", scene: "0012" }],
    ["名称,场景值\n甲店,'0012", { name: "甲店", scene: "0012" }],
    ["名称,备注\n甲店,'=1+1", { name: "甲店", note: "=1+1" }],
    ["名称,备注\n'90s 咖啡,'s", { name: "'90s 咖啡", note: "'s" }],
    // A table that is drawn with characters, as chats and documents have them.
    ["| 名称 | 场景值 |\n|:--- | ---:|\n| 甲店 | a-1 |", { name: "甲店", scene: "a-1" }, 3],
  ])("may have its columns in any order, language and separator: %j", (text, values, line = 2) => {
    expect(readPasted(text)).toEqual([{ line, values }]);
  });

  it("is not parted by a stray tab at the end of a number", () => {
    const text = "名称,负责人,场景值\n甲店,甲,20260100000001\t\n乙店,乙,20260100000002\t\n";
    expect(readPasted(text)).toEqual([
      { line: 2, values: { name: "甲店", owner: "甲", scene: "20260100000001" } },
      { line: 3, values: { name: "乙店", owner: "乙", scene: "20260100000002" } },
    ]);
  });

  it("may say itself what parts its cells; its lines keep their numbers", () => {
    expect(readPasted("sep=|\r\n名称|备注\r\n甲,店|b;c\r\n")).toEqual([
      { line: 3, values: { name: "甲,店", note: "b;c" } },
    ]);
  });

  it("may be told what parts its cells", () => {
    const { table, separator } = readText("甲，东\n乙，西", ";");
    expect([table.rows, separator]).toEqual([[["甲，东"], ["乙，西"]], ";"]);
    expect(readText("甲，东\n乙，西").separator).toBe("，");
  });

  it("of names alone is not parted by what stands in some of them", () => {
    expect(readText("南京东路，1 号\n西单店\n滨江店\n湖滨店").separator).toBe("");
  });

  it("is cut at the limit, and says by how much", () => {
    const text = ["名称", ...Array.from({ length: MAX_LINES + 3 }, (_, place) => `店 ${place}`)].join("\n");
    const list = read(text);
    expect([list.lines.length, list.leftOut]).toEqual([MAX_LINES, 3]);
  });

  it.each(["", "\n\n", ",,,\n", "名称,文件夹"])("with nothing in it has no lines: %j", (text) => {
    expect(readPasted(text)).toEqual([]);
  });
});

describe("a quotation mark", () => {
  it("that is closed in the middle of a cell is a character, so that no reply takes the next lines", () => {
    const text = '名称\t回复\t场景值\n甲店\t"新品"上市\tr-1\n乙店\t有"礼"\tr-2\n丙店\t"九折\tr-3';
    const { table } = readText(text);
    expect(table.rows.slice(1)).toEqual([
      ["甲店", '"新品"上市', "r-1"],
      ["乙店", '有"礼"', "r-2"],
      ["丙店", '"九折', "r-3"],
    ]);
    expect(table.notes).toEqual([{ type: "openQuotes", lines: [4] }]);
  });

  it.each([
    '名称\t回复\t场景值\n甲店\t"新品\tr-1\n乙店\t有礼\tr-2\n丙店\t九折"\tr-3\n丁店\t好\tr-4',
    '名称,回复,场景值\n甲店,"新品,r-1\n乙店,有礼",r-2\n丙店,好,r-3\n丁店,好,r-4',
    '名称,回复,场景值\n甲店,好,r-1\n乙店,"新品,r-2\n丙店,有礼"\n丁店,好,r-4',
  ])("around cells of several lines is a fault of its cell: %j", (text) => {
    const faults = read(text).lines.map((line) => line.faults?.reply);
    expect(faults.filter((fault) => fault !== undefined)).toEqual(["swallowedRows"]);
  });

  it("around a reply of several lines is none", () => {
    const text = '名称,回复\n甲店,"欢迎, 光临\n回复 1 看菜单"\n乙店,好';
    expect(readPasted(text)[0]).toEqual({
      line: 2,
      values: { name: "甲店", reply: "欢迎, 光临\n回复 1 看菜单" },
    });
  });

  it("at the beginning of very many cells takes no time", () => {
    const begin = performance.now();
    readText(`名称,回复\n${'"a"",\n'.repeat(200_000)}`);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});

describe("a row that is longer than the head", () => {
  it("is a fault: a comma without quotation marks has shifted its cells", () => {
    const text = "名称,场景值\n甲店,r-1\n南京东路, 1 号,r-2\n乙店,r-3";
    const list = read(text);
    expect(list.lines.map(({ faults }) => faults)).toEqual([undefined, { name: "extraCells" }, undefined]);
  });

  it("as all are has a column without a name, which is asked about", () => {
    const { table } = readText("名称,场景值\n甲店,r-1,x\n乙店,r-2,y");
    expect(isClear(suggestMatch(table, new Map()))).toBe(false);
  });
});

function read(text: string) {
  const { table } = readText(text);
  return readLines(table, suggestMatch(table, new Map()));
}

function readPasted(text: string) {
  return read(text).lines;
}
