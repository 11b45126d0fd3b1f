import { describe, expect, it } from "vitest";
import { parseMenuJson, toMenuJson } from "@/lib/menu/json/json";
import type { ActionType, ButtonAction } from "./action-types";
import type { MenuButton, MenuDocument } from "./document";
import { menuDocumentSchema } from "./schema";
import { fromWireMenu, toWireMenu } from "./wire-menu";

const actions: { [Type in ActionType]: [Extract<ButtonAction, { type: Type }>, object] } = {
  click: [{ type: "click" }, { type: "click", key: "K" }],
  scancodePush: [{ type: "scancodePush" }, { type: "scancode_push", key: "K" }],
  scancodeWaitmsg: [{ type: "scancodeWaitmsg" }, { type: "scancode_waitmsg", key: "K" }],
  picSysphoto: [{ type: "picSysphoto" }, { type: "pic_sysphoto", key: "K" }],
  picPhotoOrAlbum: [{ type: "picPhotoOrAlbum" }, { type: "pic_photo_or_album", key: "K" }],
  picWeixin: [{ type: "picWeixin" }, { type: "pic_weixin", key: "K" }],
  locationSelect: [{ type: "locationSelect" }, { type: "location_select", key: "K" }],
  view: [
    { type: "view", url: "https://a.example/" },
    { type: "view", url: "https://a.example/" },
  ],
  miniprogram: [
    { type: "miniprogram", appId: "wx0123456789abcdef", pagePath: "p", url: "https://a.example/" },
    { type: "miniprogram", url: "https://a.example/", appid: "wx0123456789abcdef", pagepath: "p" },
  ],
  media: [
    { type: "media", mediaId: "M", title: "T", fileId: "" },
    { type: "media_id", media_id: "M" },
  ],
  viewLimited: [
    { type: "viewLimited", mediaId: "M", title: "T" },
    { type: "view_limited", media_id: "M" },
  ],
  article: [
    { type: "article", articleId: "A", title: "T" },
    { type: "article_id", article_id: "A" },
  ],
  articleViewLimited: [
    { type: "articleViewLimited", articleId: "A", title: "T" },
    { type: "article_view_limited", article_id: "A" },
  ],
};

describe("every action goes to WeChat and comes back", () => {
  it.each(Object.values(actions))("%o", (action, wire) => {
    const document = menu(button("a", action));
    expect(menuDocumentSchema.parse(document)).toEqual(document);
    expect(toWireMenu(document)).toEqual({ button: [{ name: "a", ...wire }] });
    expect(fromWireMenu(toWireMenu(document).button, document)).toEqual(document);
    expect(parseMenuJson(toMenuJson(document), "zh", document)).toEqual({ document, warnings: [] });
  });
});

it("a button that does nothing yet is not sent, and a parent sends its items only", () => {
  const idle = { ...button("idle", { type: "click" }), action: null };
  const parent = { ...button("p", { type: "click" }), items: [button("a", { type: "click" }), idle] };
  expect(toWireMenu(menu(idle, parent))).toEqual({
    button: [{ name: "p", sub_button: [{ type: "click", name: "a", key: "K" }] }],
  });
});

describe("a button is recognized", () => {
  it.each<[string, MenuButton, object]>([
    [
      "by its key, renamed and of another type",
      button("a", { type: "click" }),
      { type: "pic_weixin", name: "x", key: "K" },
    ],
    ["by what it opens, renamed", button("a", web), { type: "view", name: "x", url: web.url }],
    [
      "by its name, opening another page",
      button("a", web),
      { type: "view", name: "a", url: "https://b.example/" },
    ],
  ])("%s", (_, before, wire) => {
    expect(fromWireMenu([{ name: "", ...wire }], menu(before)).buttons).toMatchObject([
      { id: "a", key: "K" },
    ]);
  });

  it("though it moved into a parent, and the parent by its name", () => {
    const before = menu(button("a", web), { ...button("p", web), items: [button("b", { type: "click" })] });
    const wire = [{ name: "p", sub_button: [{ type: "view", name: "a", url: web.url }] }];
    expect(fromWireMenu(wire, before).buttons).toMatchObject([{ id: "p", items: [{ id: "a" }] }]);
  });

  it("once only, though it is known twice", () => {
    const twice = menu(button("a", web), button("a", web));
    const wire = { type: "view", name: "a", url: web.url };
    const [first, second] = fromWireMenu([wire, wire], twice).buttons;
    expect(first?.id).toBe("a");
    expect(second?.id).not.toBe("a");
  });
});

it("JSON that publishing shortens says so at its line", () => {
  const text = '{"button":[\n{"type":"click","name":"a",\n"key":"K","colour":"red"}]}';
  expect(parseMenuJson(text, "en", { buttons: [] })).toMatchObject({
    warnings: [{ line: 3, message: expect.stringContaining("colour") }],
  });
});

it("JSON that is no menu says what is wrong at its line", () => {
  const text = '{"button":[\n{"type":"fly","name":"a"}]}';
  expect(parseMenuJson(text, "en", { buttons: [] })).toMatchObject({
    problems: [{ line: 2, message: expect.stringContaining("fly") }],
  });
});

const web = { type: "view", url: "https://a.example/" } as const;

function button(id: string, action: ButtonAction): MenuButton {
  return { id, name: id, key: "K", action, items: [] };
}

function menu(...buttons: MenuButton[]): MenuDocument {
  return { buttons };
}
