import { expect, it } from "vitest";
import { formErrors } from "@/lib/platform/i18n/form-errors";
import { keyword, says } from "@/lib/testing/rules";
import { checkedRuleSchema } from "./checked-rule";

const valid = { name: "Offers", triggers: [keyword.contains("优惠")], replies: [says("有")] };

/** The first problem as "path: message", or null when the rule is accepted. */
function problemOf(given: object): string | null {
  const result = checkedRuleSchema.safeParse({ ...valid, ...given }, { error: formErrors("en") });
  const [issue] = result.error?.issues ?? [];
  return issue ? `${issue.path.join(".")}: ${issue.message}` : null;
}

it("fills in what staff left out", () => {
  expect(checkedRuleSchema.parse(valid)).toMatchObject({ enabled: true, priority: 0, replyMode: "all" });
});

it.each<[string, object]>([
  ["no replies, to swallow a message", { replies: [] }],
  [
    "all kinds of triggers",
    { triggers: [{ type: "follow" }, { type: "scan", scene: "1" }, { type: "default" }] },
  ],
  ["a scene of 64 emoji", { triggers: [{ type: "scan", scene: "🍜".repeat(64) }] }],
  ["the same word as keyword of two kinds", { triggers: [keyword.exact("a"), keyword.contains("a")] }],
  ["2,048 bytes of text", { replies: [says("字".repeat(682))] }],
])("accepts %s", (_name, given) => {
  expect(problemOf(given)).toBeNull();
});

it.each<[string, object, string]>([
  ["no name", { name: " " }, "name: Required"],
  ["no trigger", { triggers: [] }, "triggers: At least 1"],
  ["a blank keyword", { triggers: [keyword.exact("  ")] }, "triggers.0.text: Required"],
  [
    "a look-ahead",
    { triggers: [keyword.regex("(?=a)")] },
    "triggers.0.text: Not a usable regular expression",
  ],
  [
    "an expression that unfolds",
    { triggers: [keyword.regex("(a{30}){40}")] },
    "triggers.0.text: Not a usable",
  ],
  [
    "the same keyword twice",
    { triggers: [keyword.exact("Ａ"), keyword.exact("a ")] },
    "triggers.1: The same as",
  ],
  ["a long text", { replies: [says("字".repeat(683))] }, "replies.0.text: Too long"],
  [
    "nine articles",
    { replies: [{ type: "news", articleIds: [..."123456789"] }] },
    "replies.0.articleIds: At most 8",
  ],
  [
    "a music link that is no link",
    { replies: [{ type: "music", thumbMediaId: "M", musicUrl: "javascript:1" }] },
    "replies.0.musicUrl:",
  ],
  [
    "a scene of 65 emoji",
    { triggers: [{ type: "scan", scene: "🍜".repeat(65) }] },
    "triggers.0.scene: At most 64 characters",
  ],
  ["six replies", { replies: Array(6).fill(says("x")) }, "replies: At most 5"],
  ["a priority beyond the limit", { priority: 1001 }, "priority: Must be 1000 or less"],
])("refuses %s", (_name, given, expected) => {
  expect(problemOf(given)).toContain(expected);
});
