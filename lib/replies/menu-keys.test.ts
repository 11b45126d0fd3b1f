import { expect, test } from "vitest";
import { menuKeysOf } from "./menu-keys";

test("the keys of both levels are offered once each, with the button that sends them", () => {
  const menu = {
    button: [
      { type: "click", name: "新闻", key: "NEWS" },
      {
        name: "更多",
        sub_button: [
          { type: "view", name: "商城", url: "https://a.example" },
          { type: "click", name: "赞", key: "GOOD" },
          { type: "click", name: "又一条新闻", key: "NEWS" },
        ],
      },
    ],
  };
  expect(menuKeysOf(JSON.stringify(menu))).toEqual([
    { key: "NEWS", button: "新闻" },
    { key: "GOOD", button: "赞" },
  ]);
});

test("a text that is no menu offers none", () => {
  expect(menuKeysOf("{}")).toEqual([]);
});
