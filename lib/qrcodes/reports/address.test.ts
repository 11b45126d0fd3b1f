import { expect, it } from "vitest";
import { readCompared, readGrouping, readRanking, readScope } from "./address";

it.each([
  [{}, { type: "all" }],
  [{ folder: "春季" }, { type: "folder", name: "春季" }],
  [{ label: "" }, { type: "label", name: "" }],
  [{ owner: ["a", "b"] }, { type: "all" }],
  [{ folder: "春\0季" }, { type: "folder", name: "春季" }],
])("a report is about what the address names: %o", (address, scope) => {
  expect(readScope(address)).toEqual(scope);
});

it.each([
  [{}, { sort: "scans", skip: 0 }],
  [
    { sort: "follows", after: "40" },
    { sort: "follows", skip: 40 },
  ],
  [
    { sort: "password", after: "-1" },
    { sort: "scans", skip: 0 },
  ],
  [{ after: "99999999999" }, { sort: "scans", skip: 0 }],
])("codes are ranked as the address says: %o", (address, ranking) => {
  expect(readRanking(address)).toEqual(ranking);
});

it("groups by folder unless the address knows better", () => {
  expect([readGrouping({ by: "owner" }), readGrouping({ by: "x" })]).toEqual(["owner", "folder"]);
});

it("compares five codes at most, each once, and nothing that is no id", () => {
  expect(readCompared({ codes: "a,b,a,../c,d,e,f,g" })).toEqual(["a", "b", "d", "e", "f"]);
  expect(readCompared({})).toEqual([]);
});
