import { describe, expect, it } from "vitest";
import { EMPTY_MENU } from "@/lib/menu/document";
import { parseMenuJson } from "./json";
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

it.each(["", "\uFEFF"])("a menu within WeChat's limits is taken, its empty parts left out: %j", (mark) => {
  const reading = readMenuText(mark + JSON.stringify(classic), "zh");
  expect(reading).toMatchObject({ menu: { button: [{ key: "NEWS" }, {}, {}] } });
  expect("menu" in reading && JSON.stringify(reading.menu.button)).not.toContain('"sub_button":[]');
});

describe("WeChat's own answers", () => {
  const news = { type: "click", name: "新闻", key: "NEWS" };
  const home = { type: "view", name: "官网", url: "https://example.com/" };
  const plain = [
    { type: "click", name: "新闻", key: "NEWS" },
    { name: "更多", sub_button: [home] },
  ];
  const empty = { sub_button: [], url: "", appid: null, media_id: "" };

  it.each([
    [
      "menu/get",
      {
        menu: {
          button: [
            { ...news, ...empty },
            { ...plain[1], type: "", key: null },
          ],
          menuid: 208396938,
        },
      },
    ],
    [
      "menu/get with its conditional menus",
      {
        menu: { button: plain },
        conditionalmenu: [{ button: [news], matchrule: { group_id: 2 }, menuid: 1 }],
      },
    ],
    [
      "get_current_selfmenu_info",
      {
        is_menu_open: 1,
        selfmenu_info: {
          button: [
            { ...news, sub_button: { list: [] } },
            { name: "更多", sub_button: { list: [home] } },
          ],
        },
      },
    ],
  ])("of %s are taken as they are", (_, answer) => {
    expect(readMenuText(JSON.stringify(answer), "zh")).toMatchObject({ menu: { button: plain } });
  });

  it("leave the conditional menus out and say so", () => {
    const answer = { menu: { button: plain, menuid: 1 }, conditionalmenu: [{ button: [news], menuid: 2 }] };
    expect(parseMenuJson(JSON.stringify(answer), "zh", EMPTY_MENU)).toMatchObject({
      warnings: [{ message: expect.stringContaining("1 个个性化菜单") }],
    });
  });

  it("of a menu made in the console bring its buttons, and say that their replies are to be made", () => {
    const answer = {
      is_menu_open: 1,
      selfmenu_info: { button: [{ type: "text", name: "地址", value: "人民路 1 号" }] },
    };
    expect(parseMenuJson(JSON.stringify(answer), "zh", EMPTY_MENU)).toMatchObject({
      document: {
        buttons: [{ name: "地址", key: expect.stringContaining("MENU_"), action: { type: "click" } }],
      },
      warnings: [{ place: "第 1 个菜单", message: expect.stringContaining("地址") }],
    });
  });
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
      "最多 16 个字母或数字",
    ],
    [
      "an item's name of 61 bytes",
      parent({ ...click, name: `${"长".repeat(20)}a` }),
      "第 2 个菜单的第 1 个子菜单：name",
      "最多 60 个字母或数字",
    ],
    ["an empty name", { button: [{ ...click, name: " " }] }, "第 1 个菜单：name", "不能为空"],
    ["no key", { button: [{ type: "click", name: "新闻" }] }, "第 1 个菜单：key", "缺少这一项"],
    [
      "a key of 129 bytes",
      { button: [{ ...click, key: "k".repeat(129) }] },
      "第 1 个菜单：key",
      "最多 128 个字母或数字",
    ],
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
    ["an answer without a menu", { is_menu_open: 0, selfmenu_info: {} }, "整个菜单", "没有菜单"],
    ["a refusal of WeChat's", { errcode: 46003, errmsg: "menu no exist" }, "整个菜单", "出错答复（46003）"],
    ["text for a button", { button: ["新闻"] }, "第 1 个菜单", "按钮"],
    [
      "an address of a page's source",
      parent({ type: "view", name: "a", url: "https://a.b/?c=1&amp;d=2" }),
      "第 2 个菜单的第 1 个子菜单：url",
      "&amp;",
    ],
    [
      "a name of which letters were lost",
      { button: [{ ...click, name: "新\uFFFD" }] },
      "第 1 个菜单：name",
      "乱码",
    ],
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

  it("in WeChat's answer, at the line where the answer has it", () => {
    const list = [click, { ...click, key: null }];
    const answer = {
      is_menu_open: 1,
      selfmenu_info: { button: [click, { name: "更多", sub_button: { list } }] },
    };
    const text = JSON.stringify(answer, null, 1);
    const line = text.slice(0, text.indexOf("null")).split("\n").length;

    expect(readMenuText(text, "zh")).toMatchObject({
      problems: [{ line: line, place: "第 2 个菜单的第 2 个子菜单：key", message: "缺少这一项" }],
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
