import { expect, it } from "vitest";
import type { ButtonAction } from "@/lib/menu/action-types";
import { newLeaf } from "@/lib/menu/document";
import { domainsOf } from "./domains";

const menuOf = (...actions: ButtonAction[]) => ({
  buttons: actions.map((action) => ({ ...newLeaf("按钮"), action, items: [] })),
});

it("counts a domain once, over all menus and for web pages and fallback pages alike", () => {
  const shop = menuOf(
    { type: "view", url: "https://Shop.example.com/a" },
    { type: "miniprogram", appId: "wx1", pagePath: "a", url: "https://m.example.com" },
  );
  const other = menuOf({ type: "view", url: " http://shop.example.com/b " }, { type: "view", url: "https" });
  expect(domainsOf([shop, other])).toEqual(["m.example.com", "shop.example.com"]);
});

it("does not count the link of a parent, which nobody can follow", () => {
  const [parent] = menuOf({ type: "view", url: "https://a.example.com" }).buttons;
  const item = { ...newLeaf("子菜单"), action: { type: "click" as const } };
  expect(domainsOf([{ buttons: parent ? [{ ...parent, items: [item] }] : [] }])).toEqual([]);
});
