import { expect, it } from "vitest";
import { findNewFolders } from "./new-folders";

const EXISTING = ["华东门店", "VIP 会员", "一店", "2025 春季"];

it.each<[string, string | null]>([
  ["华东门面", "华东门店"],
  ["华东门店们", "华东门店"],
  ["华东店", "华东门店"],
  ["华东 门店", "华东门店"],
  ["vip会员", "VIP 会员"],
  ["ＶＩＰ会员", "VIP 会员"],
  ["二店", null],
  ["2026 春季", null],
  ["西北", null],
])("finds the folder that is spelled nearly like %s", (folder, near) => {
  expect(findNewFolders([{ line: 1, values: { name: "a", folder } }], EXISTING)).toEqual([{ folder, near }]);
});

it("names each new folder once, and none that exists", () => {
  const lines = ["华东门店", "新的", "新的", ""].map((folder, place) => ({
    line: place + 1,
    values: { folder },
  }));
  expect(findNewFolders(lines, EXISTING)).toEqual([{ folder: "新的", near: null }]);
});
