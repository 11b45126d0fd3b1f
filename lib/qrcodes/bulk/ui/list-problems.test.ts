import { expect, it } from "vitest";
import type { Line } from "@/lib/qrcodes/bulk/types";
import { findFirstWrong, findProblems, type ListTerms, partErrors, withoutCell } from "./list-problems";

const line = (number: number, values: Line["values"]): Line => ({
  line: number,
  values: { name: "海报", ...values },
});
const terms: ListTerms = {
  locale: "zh",
  sceneKind: "text",
  labels: [],
  takenScenes: new Map(),
  refused: new Map(),
};

it("joins what the server said of a line with scenes in use and what the checks find", () => {
  const lines = [line(2, { scene: "old" }), line(5, { name: "" }), line(7, {})];
  const problems = findProblems(lines, {
    ...terms,
    takenScenes: new Map([["old", "用过了"]]),
    refused: new Map([
      [2, { folder: "不行" }],
      [5, { name: "不行" }],
    ]),
  });
  expect(problems).toEqual(
    new Map([
      [2, { folder: "不行", scene: "用过了" }],
      [5, { name: "缺少名称" }],
    ]),
  );
  expect(findFirstWrong(lines, problems)).toEqual({ line: 2, field: "folder" });
});

it("looks for the number that a line's scene means", () => {
  const takenScenes = new Map([["7", "用过了"]]);
  const found = findProblems([line(1, { scene: "007" })], { ...terms, sceneKind: "number", takenScenes });
  expect([...found.keys()]).toEqual([1]);
});

it("finds nothing where nothing is wrong", () => {
  expect(findFirstWrong([line(1, {})], findProblems([line(1, {})], terms))).toBeNull();
});

it("forgets what was said of a cell, and of a line with its last one", () => {
  const problems = new Map([[3, { name: "a", scene: "b" }]]);
  const left = withoutCell(problems, { line: 3, field: "name" });
  expect(left).toEqual(new Map([[3, { scene: "b" }]]));
  expect(withoutCell(left, { line: 3, field: "scene" }).size).toBe(0);
});

it("parts what is about lines from what is about all", () => {
  expect(
    partErrors({ "lines.12.scene": "a", "lines.12.name": "b", lifetime: "c", "lines.x.name": "d" }),
  ).toEqual({
    ofLines: new Map([[12, { scene: "a", name: "b" }]]),
    rest: { lifetime: "c", "lines.x.name": "d" },
  });
});
