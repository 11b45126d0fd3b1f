import { describe, expect, it } from "vitest";
import { checkMenuText, formatMenuText } from "./check-menu-text";
import { blamedButtons } from "./ui/blamed-buttons";

const text = '{\n"button": [\n{"type": "view", "name": "官网", "url": "https://a.example.com"}\n]\n}';

describe("a text that is being typed", () => {
  it("gives the menu to show once it has no mistake", () => {
    expect(checkMenuText(text, null, "zh")).toMatchObject({ buttons: [{ name: "官网" }], findings: [] });
  });

  it("gives no menu but the place of each mistake before that", () => {
    const { buttons, findings } = checkMenuText(text.replace("view", "views"), null, "en");
    expect(buttons).toBeNull();
    expect(findings).toMatchObject([{ isWrong: true, line: 3, place: "Menu 1: type" }]);
  });

  it("keeps its menu where WeChat refused it, and points to what WeChat can mean", () => {
    const blame = { text, places: { "button.0.url": "第 1 个菜单：url" } };
    const { buttons, findings } = checkMenuText(text, blame, "zh");
    expect(buttons).toHaveLength(1);
    expect(findings).toMatchObject([{ isWrong: true, line: 3, place: "第 1 个菜单：url" }]);
  });
});

it("blamed places are brought to their buttons on the phone", () => {
  const places = { "button.1.sub_button.0.url": "", "button.2.name": "" };
  expect(blamedButtons({ text, places })).toEqual(new Set(["1.0", "2"]));
});

describe("formatting", () => {
  it("indents and leaves the content alone", () => {
    expect(formatMenuText('{"b":[1,{"a":"新闻"}]}')).toEqual({
      text: '{\n  "b": [\n    1,\n    {\n      "a": "新闻"\n    }\n  ]\n}',
    });
  });

  it("tells where a text is no JSON instead", () => {
    expect(formatMenuText('{"b":\n[1,]}')).toMatchObject({ line: 2, column: 4 });
  });
});
