import { expect, it } from "vitest";
import type { Trigger } from "@/lib/replies/schema";
import { sayTrigger } from "./say-trigger";

const words = {
  exact: (text: string) => `is ${text}`,
  contains: (text: string) => `contains ${text}`,
  regex: (text: string) => `matches ${text}`,
  scan: (scene: string) => `scan of ${scene}`,
  click: (key: string) => `tap on ${key}`,
  message: (kind: string) => `message: ${kind}`,
  follow: "follow",
  default: "nothing else",
};

it.each<[Trigger, string]>([
  [{ type: "keyword", match: "exact", text: "hi" }, "is hi"],
  [{ type: "keyword", match: "contains", text: "hi" }, "contains hi"],
  [{ type: "keyword", match: "regex", text: "hi+" }, "matches hi+"],
  [{ type: "scan", scene: "store-1" }, "scan of store-1"],
  [{ type: "click", key: "NEWS" }, "tap on NEWS"],
  [{ type: "message", messageType: "image" }, "message: the image"],
  [{ type: "follow" }, "follow"],
  [{ type: "default" }, "nothing else"],
])("says %o in the words of its place", (trigger, said) => {
  expect(sayTrigger(trigger, words, (type) => `the ${type}`)).toBe(said);
});
