import { expect, it } from "vitest";
import { sayButton } from "./say-button";

it.each([
  ["MENU_d2e1f00a1b2c", { name: "会员权益", isGone: false }, "「会员权益」", "“会员权益”"],
  [
    "MENU_d2e1f00a1b2c",
    { name: "双十一", isGone: true },
    "已删除的按钮「双十一」",
    "deleted button “双十一”",
  ],
  ["MENU_d2e1f00a1b2c", null, "已删除的按钮", "a deleted button"],
  ["V1001_TODAY_MUSIC", null, "V1001_TODAY_MUSIC", "V1001_TODAY_MUSIC"],
])("%s, %o is %s, %s", (key, button, chinese, english) => {
  expect(sayButton(key, button, "zh")).toBe(chinese);
  expect(sayButton(key, button, "en")).toBe(english);
});
