import { describe, expect, it } from "vitest";
import { checkLines, findRepeatedNames, splitLabels } from "./checks";
import type { LineField } from "./columns";

const terms = { sceneKind: "text", labels: [] } as const;

describe("the check of lines", () => {
  it.each<[LineField, Partial<Record<LineField, string>>, RegExp]>([
    ["name", { folder: "门店" }, /缺少/],
    ["name", { name: "长".repeat(61) }, /60/],
    ["folder", { name: "a", folder: "长".repeat(41) }, /40/],
    ["owner", { name: "a", owner: "长".repeat(41) }, /40/],
    ["note", { name: "a", note: "长".repeat(501) }, /500/],
    ["labels", { name: "a", labels: "长".repeat(41) }, /^每个标签最多 40 个字符$/],
    ["labels", { name: "a", labels: "1,2,3,4,5,6,7,8,9,10,11" }, /最多 10 个/],
    ["reply", { name: "a", reply: "长".repeat(683) }, /2048/],
    ["followReply", { name: "a", followReply: "长".repeat(683) }, /2048/],
    ["scene", { name: "a", scene: "s".repeat(65) }, /64/],
    ["scene", { name: "a", scene: "s\n1" }, /看不见/],
    ["name", { name: "上海\n店" }, /看不见/],
    ["labels", { name: "a", labels: "门\t店" }, /看不见/],
    ["note", { name: "a", note: "a\u0000" }, /看不见/],
    ["reply", { name: "a", reply: "a\u0000" }, /看不见/],
    ["folder", { name: "a", folder: "a\ud800" }, /看不见/],
    ["scene", { name: "a", scene: "#N/A" }, /公式没有结果/],
    ["name", { name: "上海\u200b店" }, /第 2 个字后面/],
    ["note", { name: "a", note: "门\ufeff口" }, /第 1 个字后面/],
    ["reply", { name: "a", reply: "欢迎\u200d光临" }, /第 2 个字后面/],
    ["labels", { name: "a", labels: "#REF!" }, /公式没有结果/],
    ["scene", { name: "a", scene: "2.0261E+13" }, /超过 15 位/],
    ["reply", { name: "a", reply: "欢迎\ufffd" }, /认不出/],
  ])("says at %s what is wrong", (field, values, words) => {
    const problems = checkLines([{ line: 4, values }], terms).get(4);
    expect(Object.keys(problems ?? {})).toEqual([field]);
    expect(problems?.[field]?.zh).toMatch(words);
  });

  it("finds nothing wrong with a line that uses every limit", () => {
    const values = {
      name: "名".repeat(60),
      folder: "夹".repeat(40),
      reply: "字".repeat(682),
      scene: "s".repeat(64),
    };
    expect(checkLines([{ line: 1, values }], terms).size).toBe(0);
  });

  it("has nothing against emoji that are made of several, and counts each sign once", () => {
    const values = {
      name: "👨\u200d👩\u200d👧❤\ufe0f店",
      folder: "😀".repeat(40),
      reply: "👨\u200d👩\u200d👧",
    };
    expect(checkLines([{ line: 1, values }], terms).size).toBe(0);
  });

  it("says what was wrong with a cell as it was read", () => {
    const lines = [
      { line: 2, values: { name: "a", reply: "b" }, faults: { reply: "swallowedRows" } } as const,
    ];
    expect(checkLines(lines, terms).get(2)?.reply?.zh).toMatch(/引号/);
  });

  it("counts the labels for all", () => {
    const lines = [{ line: 1, values: { name: "a", labels: "新,旧" } }];
    const common = Array.from({ length: 9 }, (_, place) => `共同 ${place}`);
    expect([...checkLines(lines, { ...terms, labels: common }).keys()]).toEqual([1]);
    expect(checkLines(lines, { ...terms, labels: [...common.slice(1), "新"] }).size).toBe(0);
  });

  it("refuses signs that turn the direction of writing, as a code's own form does", () => {
    const lines = [{ line: 1, values: { name: "春季\u202e海报" } }];
    expect(checkLines(lines, terms).get(1)).toHaveProperty("name");
  });

  it("names the line that has the scene already", () => {
    const lines = [3, 5, 9].map((line) => ({
      line,
      values: { name: "a", scene: line === 5 ? "other" : "same" },
    }));
    expect(checkLines(lines, terms)).toEqual(
      new Map([[9, { scene: expect.objectContaining({ zh: "和第 3 行的场景值相同" }) }]]),
    );
  });

  it.each(["0", "100001", "1.5", "-1", "a1", "1e3"])("takes %s for no number of a scene", (scene) => {
    expect(
      checkLines([{ line: 1, values: { name: "a", scene } }], { ...terms, sceneKind: "number" }).size,
    ).toBe(1);
  });

  it("takes 007 and 7 for the same number", () => {
    const lines = ["007", "7", "100000"].map((scene, place) => ({
      line: place + 1,
      values: { name: "a", scene },
    }));
    expect([...checkLines(lines, { ...terms, sceneKind: "number" }).keys()]).toEqual([2]);
  });
});

it("finds the lines whose name was there before", () => {
  const lines = ["甲", "乙", "甲", "", ""].map((name, place) => ({ line: place + 1, values: { name } }));
  expect(findRepeatedNames(lines)).toEqual([3]);
});

it("splits labels at every usual separator", () => {
  expect(splitLabels(" 海报，华东、门店 ;海报| 新 ,")).toEqual(["海报", "华东", "门店", "新"]);
});
