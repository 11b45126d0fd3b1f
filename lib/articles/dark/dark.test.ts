import Color from "color";
import { describe, expect, it } from "vitest";
import { documentOf, paragraphOf } from "@/lib/articles/document/documents.test-kit";
import { element } from "@/lib/articles/markup/markup";
import { DARK_PAGE, DARK_TEXT, darkBackground, darkText, LIGHT_TEXT } from "./dark-color";
import { inDark } from "./in-dark";
import { namePoorContrast } from "./poor-contrast";

const hex = (color: ReturnType<typeof Color>) => color.hex().toLowerCase();

/** Computed with the functions of github.com/wechatjs/mp-darkmode 1.2.1. */
describe("a background in the dark", () => {
  it.each([
    ["white becomes the page", "#ffffff", DARK_PAGE],
    ["a near white becomes grey", "#fffdfd", "#1a1a1a"],
    ["a light grey is turned", "#f6f6f6", "#222222"],
    ["a middle grey is turned", "#808080", "#989898"],
    ["a grey of 40 or less stays", "#666666", "#666666"],
    ["black is lifted to 22", "#000000", "#383838"],
    ["a light colour is dimmed to a brightness of 190", "#fdf6ec", "#c3bdb6"],
    ["yellow too", "#ffff00", "#d6d600"],
    ["a strong colour stays", "#07c160", "#07c160"],
    ["red stays", "#c8161d", "#c8161d"],
  ])("%s", (_, light, dark) => {
    expect(hex(darkBackground(Color(light)))).toBe(dark);
  });
});

describe("a text in the dark", () => {
  it.each([
    ["dark grey becomes the ordinary text", "#333333", DARK_PAGE, DARK_TEXT],
    ["black too", "#000000", DARK_PAGE, DARK_TEXT],
    ["white stays", "#ffffff", DARK_PAGE, "#ffffff"],
    ["a near white stays, even on a light shape", "#fafafa", "#bebebe", "#fafafa"],
    ["what is bright enough stays", "#1f6fd6", DARK_PAGE, "#1f6fd6"],
    ["a dark blue is turned", "#22467f", DARK_PAGE, "#5887d2"],
    ["yellow is dimmed", "#ffff00", DARK_PAGE, "#b8b800"],
    ["what differs by 65 stays", "#333333", "#bebebe", "#333333"],
    ["a light grey on a light shape is darkened", "#888888", "#bebebe", "#5e5e5e"],
  ])("%s", (_, text, background, dark) => {
    expect(hex(darkText(Color(text), Color(background)))).toBe(dark);
  });
});

describe("an article in the dark", () => {
  it("judges texts by the background that is dark already", () => {
    const white = element("p", { color: "#ffffff", "background-color": "#22467f" }, ["x"]);
    const grey = element("section", { "background-color": "#f6f6f6" }, [
      element("p", { color: "#333333" }, ["x"]),
    ]);
    expect(inDark([white, grey])).toMatchObject([
      { style: { color: "#ffffff", "background-color": "#22467f" } },
      { style: { "background-color": "#222222" }, children: [{ style: { color: "#b3b3b3" } }] },
    ]);
  });

  it("gives a box that has a background but no colour for its text the one that fits", () => {
    const tree = [element("section", { "background-color": "#c8161d" }, ["x"])];
    expect(inDark(tree)).toMatchObject([{ style: { "background-color": "#c8161d" } }]);
    expect(inDark(tree)).not.toMatchObject([{ style: { color: LIGHT_TEXT } }]);
  });

  it("leaves thin colours alone, and judges lines by the page", () => {
    const style = { "background-color": "rgba(0,0,0,0.04)", border: "1px solid #22467f" };
    expect(inDark([element("section", style, [])])).toMatchObject([
      { style: { "background-color": "rgba(0,0,0,0.04)", border: "1px solid #5887d2" } },
    ]);
  });

  it("keeps transparent tints dark", () => {
    const tree = [element("p", { "background-color": "rgba(15,157,88,0.07)", color: "#333333" }, ["x"])];
    expect(namePoorContrast(tree)).toEqual([]);
  });
});

describe("texts that are hard to read", () => {
  it("are named with their node, where they are hard to read, and how much", () => {
    const pale = element("p", { color: "#dddddd" }, ["淡"], { path: [3] });
    expect(namePoorContrast([pale])).toEqual([
      { path: [3], text: "淡", mode: "light", ratio: expect.closeTo(1.36, 1) },
    ]);
  });

  it("are found in the dark as well, on the shape that WeChat makes of theirs", () => {
    const shape = element("section", { "background-color": "#fdf6ec" }, [
      element("p", { color: "#ffffff" }, ["白"], { path: [0, 1] }),
    ]);
    const modes = namePoorContrast([shape]).map(({ mode, path }) => `${mode} ${path}`);
    expect(modes).toEqual(["light 0,1", "dark 0,1"]);
  });

  it("are no blanks", () => {
    expect(namePoorContrast([element("p", { color: "#ffffff" }, [" \u00A0"])])).toEqual([]);
  });

  it("stand in no empty document", () => {
    expect(documentOf(paragraphOf("")).content).toHaveLength(1);
    expect(namePoorContrast([])).toEqual([]);
  });
});
