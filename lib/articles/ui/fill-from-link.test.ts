import { expect, it } from "vitest";
import { fillFromLink } from "./fill-from-link";

const facts = { title: "春天", description: "踏青", pictureUrl: "https://example.com/1.jpg" };
const empty = { title: "", description: "", pictureUrl: "" };

it("fills what is empty and leaves what somebody wrote", () => {
  expect(fillFromLink(facts, { ...empty, title: "我的标题" })).toEqual({
    values: { description: "踏青", pictureUrl: "https://example.com/1.jpg" },
    filled: ["description", "pictureUrl"],
    kept: ["title"],
    cut: [],
    missing: [],
  });
});

it("says what the page does not", () => {
  expect(fillFromLink({ ...facts, pictureUrl: "" }, empty)).toMatchObject({
    filled: ["title", "description"],
    missing: ["pictureUrl"],
  });
});

it("cuts what is too long between characters, and takes no piece of an address", () => {
  const long = {
    title: "🌸".repeat(60),
    description: "字".repeat(500),
    pictureUrl: `https://a.b/${"x".repeat(2000)}`,
  };
  const { values, cut, missing } = fillFromLink(long, empty);
  expect(values.title).toBe(`${"🌸".repeat(31)}…`);
  expect(values.description).toHaveLength(120);
  expect([cut, missing]).toEqual([["title", "description"], ["pictureUrl"]]);
});
