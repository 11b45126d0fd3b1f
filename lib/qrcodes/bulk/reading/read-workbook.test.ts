import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readLines, suggestMatch } from "./match-columns";
import { chooseSheet, readWorkbook } from "./read-workbook";
import type { Grid, Table } from "./table";
import { UnreadableWorkbook } from "./unpack";

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
    const { filledSheets, chosen } = chooseSheet(readWorkbook(bytes), new Map());
    expect(filledSheets.map(({ name }) => name)).toEqual(["说明", "名单", "旧名单"]);
    expect(filledSheets[chosen]).toMatchObject({ name: "名单" });
    expect(linesOf(filledSheets[chosen]?.read())).toEqual([
      { line: 2, values: { name: "上海店", folder: "华东" } },
    ]);
  });

  it("is read from the first one where none has a head", () => {
    const bytes = severalSheets([
      ["A&amp;B", row("上海店")],
      ["二", row("北京店")],
    ]);
    const { filledSheets, chosen } = chooseSheet(readWorkbook(bytes), new Map());
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
    expect(quickly(() => chooseSheet(readWorkbook(many), new Map()).filledSheets)).toEqual([]);
    const wide = '<row><c r="AX1"><v>1</v></c></row>'.repeat(500_000);
    const again = severalSheets([["一", wide]], 3000);
    expect(quickly(() => chooseSheet(readWorkbook(again), new Map()).filledSheets)).toHaveLength(1);
  });
});

describe("a workbook", () => {
  it("is read as people see it: shared and plain texts, numbers, empty cells and rows", () => {
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>场景值</t></is></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"/><c r="C3"><v>1E+2</v></c><c r="D3" t="b"><v>1</v></c></row>';
    const shared =
      "<sst><si><t>名称</t></si><si><r><t>上海 &amp; </t></r><r><t>北京</t></r><rPh><t>x</t></rPh></si></sst>";
    expect(readFirst(workbook(sheet, { shared }))).toEqual([
      ["名称", "", "场景值"],
      [],
      ["上海 & 北京", "", "100", "TRUE"],
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

  it("shows numbers in their formats, and days and hours as the sheet does", () => {
    const shown = [
      ["0000", "7", "0007"],
      ["yyyy/m/d", "46000", "2025/12/9"],
      ['[$-804]yyyy"年"m"月"d"日"', "46000", "2025年12月9日"],
      ["0%", "0.125", "13%"],
      ["¥#,##0.00", "1234.5", "¥1,234.50"],
      ['"A-"000', "7", "A-007"],
      ["[红色]0.0", "1", "1.0"],
      ["没有这种[格式", "5", "5"],
      ["0", "20260100000001", "20260100000001"],
      ["General", "20260100000001", "20260100000001"],
      ["General", "0.30000000000000004", "0.3"],
      ["@", "12", "12"],
    ] as const;
    const styles = stylesOf(shown.map(([format]) => format));
    const cells = shown.map(([, number], style) => `<c s="${style}"><v>${number}</v></c>`).join("");
    expect(readFirst(workbook(`<row>${cells}</row>`, { styles }))).toEqual([shown.map(([, , text]) => text)]);
  });

  it("counts the days of old Macintosh workbooks from 1904", () => {
    const files = {
      "xl/workbook.xml": '<workbook><workbookPr date1904="1"/></workbook>',
      "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
      "xl/worksheets/sheet1.xml": '<sheetData><row><c s="0"><v>44538</v></c></row></sheetData>',
    };
    const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
    expect(readFirst(zipSync(Object.fromEntries(bytes)))).toEqual([["2025/12/9"]]);
  });

  it("has line breaks and signs that XML cannot hold as people typed them", () => {
    const shared = "<sst><si><t>欢迎_x000D_\n光临_x005F_x000D_</t></si></sst>";
    const sheet = '<row><c t="s"><v>0</v></c></row>';
    expect(readFirst(workbook(sheet, { shared }))).toEqual([["欢迎\n光临_x000D_"]]);
  });

  it("has no signs in its texts that only kept them from being numbers", () => {
    const cells = ["=&quot;0012&quot;", "'0012", "'s"].map((text) => `<c t="str"><v>${text}</v></c>`);
    expect(readFirst(workbook(`<row>${cells.join("")}</row>`))).toEqual([["0012", "0012", "'s"]]);
  });

  it("names numbers that Excel rounded, and formulas without a result", () => {
    const table = readTable(workbook('<row><c><v>20260100000000001</v></c><c><f>A1&amp;"x"</f></c></row>'));
    expect([...(table?.faults ?? [])]).toEqual([
      ["0:0", "longNumber"],
      ["0:1", "uncomputed"],
    ]);
  });

  const head = '<row><c t="str"><v>名称</v></c><c t="str"><v>文件夹</v></c></row>';
  const line = (name: string, folder: string, attributes = "") =>
    `<row ${attributes}><c t="str"><v>${name}</v></c><c t="str"><v>${folder}</v></c></row>`;

  it("leaves out what is hidden or filtered out, and says how much", () => {
    const rows = head + line("甲", "东") + line("乙", "东", 'hidden="1"') + line("", "", 'hidden="1"');
    const before = '<cols><col min="2" max="3" hidden="1"/></cols>';
    const table = readTable(workbook(rows, { before }));
    expect(table?.rows).toEqual([["名称", ""], ["甲", ""], [], ["", ""]]);
    expect(table?.notes).toEqual([
      { type: "hiddenRows", count: 1 },
      { type: "hiddenColumns", count: 1 },
    ]);
  });

  it("has what was merged downwards in each of its rows, and no lines below the list", () => {
    const rows = head + line("甲", "东") + line("乙", "") + line("丙", "西") + line("", "");
    const beside = '<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="B4:B99"/></mergeCells>';
    const table = readTable(workbook(rows, { beside }));
    expect(table && linesOf(table)).toEqual([
      { line: 2, values: { name: "甲", folder: "东" } },
      { line: 3, values: { name: "乙", folder: "东" } },
      { line: 4, values: { name: "丙", folder: "西" } },
    ]);
    expect(table?.notes).toEqual([{ type: "mergedCells", count: 1 }]);
  });

  it("whose areas of merged cells are endless takes neither time nor memory", () => {
    const rows = head + line("甲", "东") + line("乙", "东").repeat(20_000);
    const beside = `<mergeCells>${'<mergeCell ref="A2:XFD1048576"/>'.repeat(500_000)}</mergeCells>`;
    expect(quickly(() => readFirst(workbook(rows, { beside })))).toHaveLength(20_002);
  });

  it.each(["[".repeat(80), "?/".repeat(40)])(
    "whose numbers have the format %s is given up in time",
    (format) => {
      const rows = `<row>${'<c s="0"><v>7.5</v></c>'.repeat(40)}</row>`.repeat(12_000);
      const begin = performance.now();
      try {
        readFirst(workbook(rows, { styles: stylesOf([format]) }));
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableWorkbook);
      }
      expect(performance.now() - begin).toBeLessThan(30_000);
    },
    60_000,
  );

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

function readFirst(bytes: Uint8Array): Grid {
  return readTable(bytes)?.rows ?? [];
}

function readTable(bytes: Uint8Array): Table | undefined {
  return readWorkbook(bytes)[0]?.read();
}

function linesOf(table: Table | undefined) {
  return table && readLines(table, suggestMatch(table, new Map())).lines;
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

type Parts = { shared?: string; styles?: string; beside?: string; before?: string };

/** @param beside what stands behind the rows of the sheet */
function workbook(rows: string, { shared, styles, beside = "", before = "" }: Parts = {}): Uint8Array {
  const files = {
    "xl/workbook.xml": '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId7" Target="worksheets/list.xml"/></Relationships>',
    "xl/worksheets/list.xml": `<worksheet>${before}<sheetData>${rows}</sheetData>${beside}</worksheet>`,
    ...(styles && { "xl/styles.xml": styles }),
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

function stylesOf(formats: readonly string[]): string {
  const escaped = formats.map((format) => format.replaceAll('"', "&quot;"));
  const own = escaped.map((format, place) => `<numFmt numFmtId="${200 + place}" formatCode="${format}"/>`);
  const cells = formats.map((_, place) => `<xf numFmtId="${200 + place}"/>`);
  return `<styleSheet><numFmts>${own.join("")}</numFmts><cellXfs>${cells.join("")}</cellXfs></styleSheet>`;
}
