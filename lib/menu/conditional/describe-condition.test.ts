import { expect, it } from "vitest";
import { describeCondition } from "./describe-condition";

it.each([
  [{ tagId: 2, tagName: "会员", platform: null }, "标签：会员"],
  [{ tagId: null, tagName: null, platform: "ios" }, "苹果手机"],
  [{ tagId: 2, tagName: "会员", platform: "android" }, "标签：会员，安卓手机"],
  [{ tagId: 7, tagName: null, platform: null }, "标签：7"],
] as const)("%o", (condition, words) => {
  expect(describeCondition(condition, "zh")).toBe(words);
});
