import { describe, expect, it } from "vitest";
import { matchMenu } from "./match";
import { planSteps } from "./plan";

describe("the fewest steps", () => {
  // Menus are named by letters, the first one tried first; a capital letter is wanted but not, or not right, at WeChat.
  it.each<[string, string, string, { kept: string; additions: string; deletions: string }]>([
    ["nothing to do", "abc", "abc", { kept: "cba", additions: "", deletions: "" }],
    ["a new one in front", "ab", "Cab", { kept: "ba", additions: "C", deletions: "" }],
    ["a new one at the end", "ab", "abC", { kept: "", additions: "Cba", deletions: "ba" }],
    ["the first one gone", "abc", "bc", { kept: "cb", additions: "", deletions: "a" }],
    ["one in the middle gone", "abc", "ac", { kept: "ca", additions: "", deletions: "b" }],
    ["the last one gone", "abc", "ab", { kept: "ba", additions: "", deletions: "c" }],
    ["the last one put first", "abc", "cab", { kept: "ba", additions: "c", deletions: "c" }],
    ["the first one put last", "abc", "bca", { kept: "a", additions: "cb", deletions: "cb" }],
    ["the middle one changed", "abc", "aBc", { kept: "c", additions: "Ba", deletions: "ba" }],
    ["none wanted", "ab", "", { kept: "", additions: "", deletions: "ba" }],
  ])("%s", (_, live, wanted, steps) => {
    const menus = [...wanted].map((letter) => ({ letter, menuId: /[a-z]/.test(letter) ? letter : null }));
    const { kept, additions, deletions } = planSteps([...live], menus);
    expect({
      kept: kept.join(""),
      additions: additions.map(({ letter }) => letter).join(""),
      deletions: deletions.join(""),
    }).toEqual(steps);
  });
});

describe("a follower gets", () => {
  const vip = { name: "vip", tagId: 7, platform: null };
  const vipOnIos = { name: "vip on ios", tagId: 7, platform: "ios" } as const;
  const ios = { name: "ios", tagId: null, platform: "ios" } as const;
  it.each([
    ["the default menu without a match", [], "other", null],
    ["a menu by tag", [7], "android", "vip"],
    ["the first of two that match", [7], "ios", "vip on ios"],
    ["a menu by phone", [], "ios", "ios"],
    ["by the tag that was given last", [7, 8], "android", null],
  ] as const)("%s", (_, tagIds, platform, name) => {
    expect(matchMenu([vipOnIos, vip, ios], { tagIds, platform })?.name ?? null).toBe(name);
  });
});
