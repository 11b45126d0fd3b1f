import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentSchema } from "@/lib/articles/document/schema";
import { changesOf, mergeBodies, mergeWritten } from "./merge-written";
import { EMPTY_WRITTEN } from "./schema";

const bodyOf = (lines: string) =>
  documentSchema.parse({
    type: "doc",
    content: [...lines].map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  });
const linesOf = (body: ReturnType<typeof bodyOf> | null) =>
  body?.content
    .flatMap((block) =>
      block.type === "paragraph" ? block.content?.map((part) => "text" in part && part.text) : [],
    )
    .join("");
const merge = (base: string, mine: string, theirs: string) =>
  linesOf(mergeBodies(bodyOf(base), bodyOf(mine), bodyOf(theirs)));

describe("two people in one text", () => {
  it.each([
    ["change different paragraphs", "abcd", "Xbcd", "abcY", "XbcY"],
    ["change neighbours", "abcd", "aXcd", "abYd", "aXYd"],
    ["write at its end, both", "ab", "abX", "abY", "abYX"],
    ["begin it, both", "", "X", "Y", "YX"],
    ["add and take away elsewhere", "abcd", "bcd", "abcXd", "bcXd"],
    ["change the same in the same way", "abc", "aXc", "aXc", "aXc"],
    ["add before what the other changes", "abc", "aXbc", "aYc", "aXYc"],
    ["take away all but what the other leaves", "abc", "b", "abc", "b"],
  ])("%s, and both stay", (_, base, mine, theirs, expected) => {
    expect(merge(base, mine, theirs)).toBe(expected);
  });

  it.each([
    ["change the same paragraph", "abc", "aXc", "aYc"],
    ["add within what the other takes away", "abcd", "abXcd", "ad"],
    ["take away what the other changes", "abc", "ac", "aYc"],
  ])("%s, and have to choose", (_, base, mine, theirs) => {
    expect(merge(base, mine, theirs)).toBeUndefined();
  });

  it("keep every paragraph that either of them wrote", () => {
    const lines = fc.array(fc.constantFrom(..."abcdef"), { maxLength: 8 }).map((all) => all.join(""));
    const written = (mark: string) =>
      fc.array(fc.tuple(fc.nat(9), fc.constantFrom(...mark)), { maxLength: 3 });
    fc.assert(
      fc.property(lines, written("XYZ"), written("PQR"), (base, byMe, byThem) => {
        const write = (wishes: [number, string][]) =>
          wishes.reduce((text, [at, sign]) => text.slice(0, at) + sign + text.slice(at), base);
        const [mine, theirs] = [write(byMe), write(byThem)];
        const merged = merge(base, mine, theirs);
        for (const sign of mine + theirs) expect(merged).toContain(sign);
        expect(merged).toHaveLength(mine.length + theirs.length - base.length);
      }),
    );
  });

  it("are asked where the texts have nothing in common, before it takes long", () => {
    const many = (sign: string) => bodyOf(sign.repeat(5000));
    expect(changesOf(many("a"), many("b"))).toBeNull();
  });
});

describe("two people at one article", () => {
  const base = { ...EMPTY_WRITTEN, title: "茶", author: "甲", body: bodyOf("ab") };

  it("change different fields, and both stay", () => {
    const mine = { ...base, title: "春茶", body: bodyOf("Xb") };
    const theirs = { ...base, author: "乙", coverId: "f1", body: bodyOf("aY") };
    expect(mergeWritten(base, mine, theirs)).toEqual({
      ...{ ...base, title: "春茶", author: "乙", coverId: "f1", body: bodyOf("XY") },
    });
  });

  it("change the same field, or the cover and its parts, and have to choose", () => {
    expect(mergeWritten(base, { ...base, title: "春茶" }, { ...base, title: "夏茶" })).toBeNull();
    const crops = {
      wide: { left: 0, top: 0, right: 1, bottom: 0.5 },
      square: { left: 0, top: 0, right: 0.5, bottom: 1 },
    };
    const before = { ...base, coverId: "f1" };
    expect(mergeWritten(before, { ...before, coverCrops: crops }, { ...before, coverId: "f2" })).toBeNull();
  });
});
