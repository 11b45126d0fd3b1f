import { describe, expect, it } from "vitest";
import { columnName, LINE_FIELDS, type LineField } from "@/lib/qrcodes/bulk/columns";
import { findWrongColumns, isClear, matchWith, readLines, suggestMatch } from "./match-columns";
import type { Table } from "./table";

const NONE = new Map<string, LineField | null>();

describe("the columns of a list", () => {
  it.each(["zh", "en"] as const)("are clear by their names in the template, in %s", (locale) => {
    const head = LINE_FIELDS.map((field) => columnName(field, locale));
    const match = suggestMatch(tableOf(head, ["甲店"]), NONE);
    expect(match.columns.map(({ field }) => field)).toEqual(LINE_FIELDS);
    expect(isClear(match)).toBe(true);
  });

  it("are clear in traditional Chinese", () => {
    const match = suggestMatch(tableOf(["名稱", "資料夾", "標籤", "負責人", "備註"], ["甲店"]), NONE);
    expect(isClear(match)).toBe(true);
  });

  it("are asked about where their names are others, with what they may be", () => {
    const table = tableOf(
      ["序号", "门店名称", "区域", "店长", "推广渠道", "备注"],
      ["1", "甲店", "东", "王"],
    );
    const match = suggestMatch(table, NONE);
    expect(match.columns.map(({ field }) => field)).toEqual([
      null,
      "name",
      "folder",
      "owner",
      "labels",
      "note",
    ]);
    expect(isClear(match)).toBe(false);
  });

  it("are not asked about again", () => {
    const table = tableOf(["名称", "區域", "电话"], ["甲店", "东", "1"]);
    const known = new Map<string, LineField | null>([
      ["区域", "folder"],
      ["电话", null],
    ]);
    const match = suggestMatch(table, known);
    expect(isClear(match)).toBe(true);
    expect(readLines(table, match)).toMatchObject({
      lines: [{ line: 2, values: { name: "甲店", folder: "东" } }],
      unknown: ["电话"],
      columns: [
        { key: "名称", field: "name" },
        { key: "区域", field: "folder" },
        { key: "电话", field: null },
      ],
    });
  });

  it("without a head are never clear; a single one is offered as the names", () => {
    const names = suggestMatch(tableOf(["甲店"], ["乙店"]), NONE);
    expect([isClear(names), names.columns[0]?.field]).toEqual([false, "name"]);
    const several = suggestMatch(tableOf(["1", "甲店"], ["2", "乙店"]), NONE);
    expect(findWrongColumns(several)).toEqual({ noName: true, repeated: [] });
  });

  it("of the same name are one too many", () => {
    const match = suggestMatch(tableOf(["名称", "名称"], ["甲店", "乙店"]), NONE);
    expect(isClear(match)).toBe(false);
    const columns = match.columns.map((column) => ({ ...column, field: "name" as const }));
    expect(findWrongColumns({ ...match, columns }).repeated).toEqual([columns[1]]);
  });
});

describe("the head of a list", () => {
  it("may stand below titles", () => {
    const table = tableOf(["2026 夏季清单"], ["制表：王"], ["名称", "场景值"], ["甲店", "r-1"]);
    const match = suggestMatch(table, NONE);
    expect(match.head).toEqual({ first: 2, last: 2 });
    expect(readLines(table, match).lines).toEqual([{ line: 4, values: { name: "甲店", scene: "r-1" } }]);
  });

  it("may take two rows", () => {
    const table = tableOf(
      ["名称", "归属信息", "", "场景值"],
      ["", "文件夹", "负责人", ""],
      ["甲店", "东", "王", "r"],
    );
    const match = suggestMatch(table, NONE);
    expect([match.head, isClear(match)]).toEqual([{ first: 0, last: 1 }, true]);
    expect(readLines(table, match).lines).toEqual([
      { line: 3, values: { name: "甲店", folder: "东", owner: "王", scene: "r" } },
    ]);
  });

  it("is the lower row where the groups above it have names of columns, too", () => {
    const table = tableOf(
      ["门店清单"],
      ["门店", "", "渠道"],
      ["名称", "负责人", "场景值"],
      ["甲店", "王", "a-1"],
    );
    const match = suggestMatch(table, NONE);
    expect(isClear(match)).toBe(true);
    expect(readLines(table, match).lines).toEqual([
      { line: 4, values: { name: "甲店", owner: "王", scene: "a-1" } },
    ]);
  });

  it("is what somebody says it is", () => {
    const table = tableOf(["甲", "乙"], ["丙", "丁"]);
    expect(matchWith(table, { first: 0, last: 0 }, NONE).columns.map(({ title }) => title)).toEqual([
      "甲",
      "乙",
    ]);
    expect(matchWith(table, null, NONE).columns[0]).toMatchObject({ title: "", samples: ["甲", "丙"] });
  });
});

function tableOf(...rows: string[][]): Table {
  return { rows, faults: new Map(), notes: [], isText: false };
}
