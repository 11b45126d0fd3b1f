import { describe, expect, it } from "vitest";
import type { Change } from "@/lib/menu/diff";
import { describeChange } from "./describe-change";

const shop = { parentId: "p", parentName: "商城", index: 1 };
const top = { parentId: null, parentName: null, index: 0 };
const click = { action: { type: "click" }, key: "A" } as const;
const view = { action: { type: "view", url: "https://a.example.com" }, key: "A" } as const;
const button = { id: "b", name: "新闻" };

describe("a change in words", () => {
  it.each<[Change, string]>([
    [
      { ...button, type: "added", at: shop, effect: view },
      "“商城”的第 2 个子菜单，打开网页 https://a.example.com",
    ],
    [{ ...button, type: "removed", from: top, effect: click }, "第 1 个菜单，发送回复"],
    [{ ...button, type: "moved", from: shop, to: top }, "“商城”的第 2 个子菜单 → 第 1 个菜单"],
    [{ ...button, type: "renamed", before: "旧闻", after: "新闻" }, "旧闻 → 新闻"],
    [{ ...button, type: "changed", before: click, after: view }, "发送回复 → 打开网页 https://a.example.com"],
    [
      {
        ...button,
        type: "changed",
        before: { action: "parent", key: "A" },
        after: { action: null, key: "A" },
      },
      "展开子菜单 → 还没有设置",
    ],
  ])("%o", (change, words) => {
    expect(describeChange(change, "zh")).toBe(words);
  });

  it("to the key alone is told as another reply, not as the same twice", () => {
    const change: Change = { ...button, type: "changed", before: click, after: { ...click, key: "B" } };
    expect(describeChange(change, "en")).toBe("Send a reply, but another one");
  });
});
