import { expect, it } from "vitest";
import { keyword, makeRule } from "@/lib/testing/rules";
import { compileRules } from "./compile";
import { listLosses } from "./losses";
import type { Trigger } from "./schema";
import type { StoredRule } from "./types";

const older = (given: Partial<StoredRule>) => makeRule({ name: "older", ...given });

it.each<[string, Partial<StoredRule>, Trigger]>([
  ["a second welcome", { triggers: [{ type: "follow" }] }, { type: "follow" }],
  ["a second default", { triggers: [{ type: "default" }] }, { type: "default" }],
  ["an exact keyword of another rule", { triggers: [keyword.exact("优惠")] }, keyword.exact("优惠")],
  ["the same in other width", { triggers: [keyword.exact("ＶＩＰ")] }, keyword.exact("vip")],
  ["a contained keyword of another rule", { triggers: [keyword.contains("优惠")] }, keyword.contains("优惠")],
  [
    "a keyword within one of a higher priority",
    { triggers: [keyword.contains("优惠")], priority: 1 },
    keyword.exact("优惠券"),
  ],
  [
    "every word, of a higher priority",
    { triggers: [{ type: "message", messageType: "text" }], priority: 1 },
    keyword.contains("券"),
  ],
  ["a button", { triggers: [{ type: "click", key: "K" }] }, { type: "click", key: "K" }],
  ["a scene", { triggers: [{ type: "scan", scene: "1" }] }, { type: "scan", scene: "1" }],
  [
    "a kind of message",
    { triggers: [{ type: "message", messageType: "image" }] },
    { type: "message", messageType: "image" },
  ],
])("a condition that another rule takes is lost to it: %s", async (_, first, trigger) => {
  const rival = older(first);
  const rule = makeRule({ triggers: [{ type: "click", key: "OTHER" }, trigger] });

  const rules = await compileRules([rival, rule], new Map());

  expect(listLosses(rules, rule)).toEqual([{ trigger, by: { id: rival.id, name: "older" } }]);
});

it.each<[string, Partial<StoredRule>, Trigger]>([
  [
    "an exact keyword within a contained one",
    { triggers: [keyword.contains("优惠")] },
    keyword.exact("优惠券"),
  ],
  [
    "a contained keyword beside the exact one",
    { triggers: [keyword.exact("优惠")] },
    keyword.contains("优惠"),
  ],
  ["punctuation of its own", { triggers: [keyword.exact("优惠")] }, keyword.exact("优惠？")],
  [
    "a word beside every text",
    { triggers: [{ type: "message", messageType: "text" }] },
    keyword.exact("优惠"),
  ],
  [
    "every message beside one kind",
    { triggers: [{ type: "message", messageType: "image" }] },
    { type: "message", messageType: "any" },
  ],
  ["an expression, of which nobody knows", { triggers: [keyword.regex("优惠")] }, keyword.regex("优惠")],
])("a condition that has something of its own is not lost: %s", async (_, first, trigger) => {
  const rule = makeRule({ triggers: [trigger] });

  const rules = await compileRules([older(first), rule], new Map());

  expect(listLosses(rules, rule)).toEqual([]);
});
