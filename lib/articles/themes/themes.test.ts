import { describe, expect, it } from "vitest";
import { NO_OPTIONS, themeOptionsSchema } from "./options";
import { CSS_PROPERTIES } from "./style";
import { STYLE_KEYS } from "./style-keys";
import { stylesOf } from "./styles-of";
import { THEMES, themeOf } from "./themes";

describe.each(THEMES)("the theme $id", (theme) => {
  it("says in both languages what it is and what it is for", () => {
    expect(theme.name.zh).toMatch(/\p{Script=Han}/u);
    expect(theme.name.en).toMatch(/^[A-Z]/);
    expect(theme.description.zh.length).toBeGreaterThan(4);
    expect(theme.description.en.length).toBeGreaterThan(4);
  });

  it("dresses everything, with what lives through WeChat only", () => {
    const styles = stylesOf(theme, NO_OPTIONS);
    expect(Object.keys(styles).toSorted()).toEqual(STYLE_KEYS.toSorted());
    for (const style of Object.values(styles)) {
      expect(CSS_PROPERTIES).toEqual(expect.arrayContaining(Object.keys(style)));
    }
  });

  it("follows the choices of the account", () => {
    const choice = {
      accent: "#123456",
      fontSize: 18,
      lineHeight: 2,
      paragraphGap: 30,
      firstLineIndent: true,
    };
    const { paragraph, list, taskMarker } = stylesOf(theme, themeOptionsSchema.parse(choice));
    expect(paragraph).toMatchObject({ "font-size": "18px", "line-height": "2", "text-indent": "2em" });
    expect(list.margin).toBe("0 0 30px");
    expect(taskMarker.color).toBe("#123456");
  });
});

it("are a dozen, each with an id of its own", () => {
  expect(new Set(THEMES.map(({ id }) => id)).size).toBe(12);
});

it("have one for whoever asks for a theme that is no more", () => {
  expect(themeOf("matcha").id).toBe("matcha");
  expect(themeOf("gone").id).toBe("plain");
});

it("put dark words on a light shape and white ones on a dark shape", () => {
  const on = (accent: string) => stylesOf(themeOf("plain"), { ...NO_OPTIONS, accent }).capsuleText.color;
  expect(on("#ffe14d")).toBe("#191919");
  expect(on("#22467f")).toBe("#ffffff");
});
