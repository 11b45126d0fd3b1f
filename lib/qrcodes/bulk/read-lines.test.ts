import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { MAX_LINES } from "./limits";
import { type Grid, readCodeLines } from "./read-grid";
import { readText } from "./read-text";
import { chooseSheet, readWorkbook, UnreadableWorkbook } from "./read-workbook";

describe("a pasted list", () => {
  it("without a head has the columns of the template, and names alone are enough", () => {
    expect(readPasted("上海店\n\n北京店\n")).toEqual([
      { line: 1, values: { name: "上海店" } },
      { line: 3, values: { name: "北京店" } },
    ]);
    expect(readPasted("上海店,门店,华东,小王")).toEqual([
      { line: 1, values: { name: "上海店", folder: "门店", labels: "华东", owner: "小王" } },
    ]);
  });

  it.each([
    ["Scene\tName\tReply text\ns1\tShop\tHello, you", { scene: "s1", name: "Shop", reply: "Hello, you" }],
    ["备注,名 称*,场景值（可不填）\n门口,上海店,s1", { note: "门口", name: "上海店", scene: "s1" }],
    ["名称;文件夹\n上海店;门店", { name: "上海店", folder: "门店" }],
    ['名称,回复\n上海店,"第一行\n第二行"', { name: "上海店", reply: "第一行\n第二行" }],
    // Excel copies a tab between cells, whatever stands in them.
    ["名称\t标签\n南京东路, 1 号\t海报,华东", { name: "南京东路, 1 号", labels: "海报,华东" }],
  ])("may have its columns in any order and language: %j", (text, values) => {
    expect(readPasted(text)).toEqual([{ line: 2, values }]);
  });

  it("names the columns that it does not know", () => {
    const list = readCodeLines(readText("名称,电话,名称\n上海店,123,又一个"));
    expect(list).toEqual({
      lines: [{ line: 2, values: { name: "上海店" } }],
      unknown: ["电话", "名称"],
      leftOut: 0,
    });
  });

  it("is cut at the limit, and says by how much", () => {
    const text = Array.from({ length: MAX_LINES + 3 }, (_, place) => `店 ${place}`).join("\n");
    const { lines, leftOut } = readCodeLines(readText(text));
    expect([lines.length, leftOut]).toEqual([MAX_LINES, 3]);
  });

  it.each(["", "\n\n", ",,,\n", "名称,文件夹"])("with nothing in it has no lines: %j", (text) => {
    expect(readPasted(text)).toEqual([]);
  });
});

describe("a workbook with several sheets", () => {
  const row = (...cells: string[]) =>
    `<row>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join("")}</row>`;
  const about = row("填写说明：每行一个");
  const shops = row("名称", "文件夹") + row("上海店", "华东");

  it("is read from the sheet with the head of a list", () => {
    const bytes = severalSheets([
      ["说明", about],
      ["空的", ""],
      ["名单", shops],
      ["旧名单", shops],
    ]);
    const { filledSheets, chosen } = chooseSheet(readWorkbook(bytes));
    expect(filledSheets.map(({ name }) => name)).toEqual(["说明", "名单", "旧名单"]);
    expect(filledSheets[chosen]).toMatchObject({ name: "名单" });
    expect(readCodeLines(filledSheets[chosen]?.rows() ?? []).lines).toEqual([
      { line: 2, values: { name: "上海店", folder: "华东" } },
    ]);
  });

  it("is read from the first one where none has a head", () => {
    const bytes = severalSheets([
      ["A&amp;B", row("上海店")],
      ["二", row("北京店")],
    ]);
    const { filledSheets, chosen } = chooseSheet(readWorkbook(bytes));
    expect([filledSheets.map(({ name }) => name), chosen]).toEqual([["A&B", "二"], 0]);
  });

  it("leaves the hidden ones out, unless there are no others", () => {
    const sheets: [string, string, string][] = [
      ["选项", shops, "hidden"],
      ["更多", shops, "veryHidden"],
    ];
    const namesOf = (bytes: Uint8Array) => readWorkbook(bytes).map(({ name }) => name);
    expect(namesOf(severalSheets([...sheets, ["名单", shops]]))).toEqual(["名单"]);
    expect(namesOf(severalSheets(sheets))).toEqual(["选项", "更多"]);
  });

  it("that names thousands of them, or one of them thousands of times, takes neither time nor memory", () => {
    const far = '<row r="50000"><c r="AX50000"><v>1</v></c></row>';
    const many = severalSheets(Array.from({ length: 3000 }, (_, place) => [`表 ${place}`, far]));
    expect(quickly(() => chooseSheet(readWorkbook(many)).filledSheets)).toEqual([]);
    const wide = '<row><c r="AX1"><v>1</v></c></row>'.repeat(500_000);
    const again = severalSheets([["一", wide]], 3000);
    expect(quickly(() => chooseSheet(readWorkbook(again)).filledSheets)).toHaveLength(1);
  });
});

describe("a workbook", () => {
  it("is read as people see it: shared and plain texts, numbers, empty cells and rows", () => {
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>场景值</t></is></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"/><c r="C3"><v>1E+2</v></c><c r="D3" t="b"><v>1</v></c></row>';
    const shared =
      "<sst><si><t>名称</t></si><si><r><t>上海 &amp; </t></r><r><t>北京</t></r><rPh><t>x</t></rPh></si></sst>";
    expect(readFirst(workbook(sheet, shared))).toEqual([
      ["名称", "", "场景值"],
      [],
      ["上海 & 北京", "", "100", "1"],
    ]);
  });

  it("may have its elements prefixed", () => {
    const sheet = '<x:row r="1"><x:c r="A1" t="str"><x:v>上海店</x:v></x:c></x:row>';
    expect(readFirst(workbook(sheet))).toEqual([["上海店"]]);
  });

  it.each<[string, Uint8Array]>([
    ["no archive", strToU8("名称,文件夹")],
    ["an archive of other things", zipSync({ "a.txt": strToU8("a") })],
    ["cut off", workbook('<row r="1"><c r="A1"><v>1</v></c></row>').subarray(0, 200)],
  ])("that is %s is refused", (_, bytes) => {
    expect(() => readWorkbook(bytes)).toThrow(UnreadableWorkbook);
  });

  it("that grows a thousandfold is given up while it is unpacked", () => {
    const bomb = workbook(" ".repeat(200 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    expect(quickly(() => readFirst(bomb))).toBeInstanceOf(UnreadableWorkbook);
  });

  it.each([
    ["a cell in the last corner", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    ["rows that are never closed", "<row>".repeat(1_000_000)],
    ["cells that are never closed", `<row r="1">${"<c>".repeat(1_000_000)}</row>`],
    ["very many cells", `<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(700_000)}</row>`],
    ["very many rows", "<row/>".repeat(2_000_000)],
    ["entities without an end", `<row r="1"><c t="str"><v>${"&#x".repeat(3_000_000)}</v></c></row>`],
  ])("with %s takes neither time nor memory", (_, sheet) => {
    const grid = quickly(() => readFirst(workbook(sheet)));
    expect(Array.isArray(grid) && grid.flat().length).toBeLessThanOrEqual(50_000);
  });
});

function readPasted(text: string) {
  return readCodeLines(readText(text)).lines;
}

function readFirst(bytes: Uint8Array): Grid {
  return readWorkbook(bytes)[0]?.rows() ?? [];
}

function quickly(read: () => unknown): unknown {
  const begin = performance.now();
  let answer: unknown;
  try {
    answer = read();
  } catch (error) {
    answer = error;
  }
  expect(performance.now() - begin).toBeLessThan(5000);
  return answer;
}

function workbook(rows: string, shared?: string): Uint8Array {
  const files = {
    "xl/workbook.xml": '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId7" Target="worksheets/list.xml"/></Relationships>',
    "xl/worksheets/list.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...(shared && { "xl/sharedStrings.xml": shared }),
  };
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(bytes));
}

/** Sheets of names, rows and whether they are hidden; the workbook names each of them so many times. */
function severalSheets(sheets: [name: string, rows: string, state?: string][], times = 1): Uint8Array {
  const named = sheets.map(
    ([name, , state = "visible"], place) =>
      `<sheet name="${name}" sheetId="${place + 1}" state="${state}" r:id="rId${place}"/>`,
  );
  const relations = sheets.map(
    (_, place) => `<Relationship Id="rId${place}" Target="worksheets/sheet${place}.xml"/>`,
  );
  const files = [
    ["xl/workbook.xml", `<workbook><sheets>${named.join("").repeat(times)}</sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", `<Relationships>${relations.join("")}</Relationships>`],
    ...sheets.map(([, rows], place) => [
      `xl/worksheets/sheet${place}.xml`,
      `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ]),
  ];
  return zipSync(Object.fromEntries(files.map(([file = "", xml = ""]) => [file, strToU8(xml)])));
}
