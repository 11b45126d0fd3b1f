import { describe, expect, it } from "vitest";
import { readMenuText } from "./read-menu-text";

const classic = {
  button: [
    { type: "click", name: "新闻", key: "NEWS" },
    {
      name: "休闲",
      sub_button: [
        { type: "view", name: "游戏", url: "https://game.example.com/?a=1&b=2" },
        { type: "click", name: "赞一下我们", key: "GOOD", sub_button: [] },
      ],
    },
    {
      type: "miniprogram",
      name: "商城",
      url: "http://m.example.com",
      appid: "wx0123456789abcdef",
      pagepath: "pages/index",
    },
  ],
};

it("a menu within WeChat's limits is taken, its empty parts left out", () => {
  const reading = readMenuText(JSON.stringify(classic), "zh");
  expect(reading).toMatchObject({ menu: { button: [{ key: "NEWS" }, {}, {}] } });
  expect("menu" in reading && JSON.stringify(reading.menu.button)).not.toContain('"sub_button":[]');
});

describe("what is wrong is told at its line and its button", () => {
  const click = { type: "click", name: "新闻", key: "NEWS" };
  const parent = (...items: unknown[]) => ({ button: [click, { name: "更多", sub_button: items }] });
  it.each([
    ["a list of four", { button: [click, click, click, click] }, "整个菜单", "一级菜单要有 1–3 个"],
    ["no button", { button: [] }, "整个菜单", "一级菜单要有 1–3 个"],
    [
      "six items",
      parent(click, click, click, click, click, click),
      "第 2 个菜单：sub_button",
      "子菜单要有 1–5 个",
    ],
    [
      "a top name of 17 bytes",
      { button: [{ ...click, name: "自定义菜单ab" }] },
      "第 1 个菜单：name",
      "不能超过 16 字节",
    ],
    [
      "an item's name of 61 bytes",
      parent({ ...click, name: `${"长".repeat(20)}a` }),
      "第 2 个菜单的第 1 个子菜单：name",
      "60 字节",
    ],
    ["an empty name", { button: [{ ...click, name: " " }] }, "第 1 个菜单：name", "不能为空"],
    ["no key", { button: [{ type: "click", name: "新闻" }] }, "第 1 个菜单：key", "缺少这一项"],
    ["a key of 129 bytes", { button: [{ ...click, key: "k".repeat(129) }] }, "第 1 个菜单：key", "128 字节"],
    [
      "a wrong address",
      parent({ type: "view", name: "a", url: "hhttps://a.b" }),
      "第 2 个菜单的第 1 个子菜单：url",
      "http://",
    ],
    [
      "a blank before the address",
      { button: [{ type: "view", name: "a", url: " https://a.b" }] },
      "第 1 个菜单：url",
      "空格",
    ],
    ["an unknown type", { button: [{ type: "clik", name: "a" }] }, "第 1 个菜单：type", "“clik”"],
    ["no type", { button: [{ name: "a" }] }, "第 1 个菜单：sub_button", "缺少 type"],
    [
      "type and items",
      { button: [{ ...click, sub_button: [click] }] },
      "第 1 个菜单：sub_button",
      "去掉其中一个",
    ],
    [
      "a third level",
      parent({ name: "a", sub_button: [click] }),
      "第 2 个菜单的第 1 个子菜单：type",
      "最多两级",
    ],
    ["a number for a name", { button: [{ ...click, name: 5 }] }, "第 1 个菜单：name", "双引号"],
    ["text for a button", { button: ["新闻"] }, "第 1 个菜单", "按钮"],
    ["WeChat's whole answer", { menu: classic }, "整个菜单", '"menu"'],
    [
      "an AppID in capitals",
      { button: [{ ...classic.button[2], appid: "WX0123456789ABCDEF" }] },
      "第 1 个菜单：appid",
      "AppID",
    ],
  ])("%s", (_, menu, place, message) => {
    const reading = readMenuText(JSON.stringify(menu, null, 2), "zh");
    const problems = "problems" in reading ? reading.problems : [];
    expect(problems).toContainEqual({
      line: expect.any(Number),
      column: null,
      place,
      message: expect.stringContaining(message),
    });
  });

  it("in the reader's language, at the right line", () => {
    const text = '{ "button": [\n  { "type": "click",\n    "name": "",\n    "key": "K" } ] }';
    expect(readMenuText(text, "en")).toEqual({
      problems: [{ line: 3, column: null, place: "Menu 1: name", message: "must not be empty" }],
    });
  });

  it("and text that is no JSON at its character", () => {
    expect(readMenuText('{\n "button": [,]\n}', "zh")).toMatchObject({ problems: [{ line: 2, column: 13 }] });
  });
});
