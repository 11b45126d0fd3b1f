import { describe, expect, it } from "vitest";
import type { ButtonAction } from "@/lib/menu/action-types";
import type { MenuDocument, MenuLeaf } from "@/lib/menu/document";
import { type CheckFacts, checkDocument } from "./checks";

const click = { type: "click" } as const;
const web = (url: string) => ({ type: "view", url }) as const;
const mini = {
  type: "miniprogram",
  appId: "wx0123456789abcdef",
  pagePath: "p",
  url: "https://a.example/",
} as const;

describe("a menu with nothing to say about it", () => {
  it.each<[string, MenuDocument]>([
    ["the longest names that phones show whole", menu({ name: "四个汉字" }, { name: "12345678" })],
    ["an item of eight Chinese characters", parent({ name: "八个汉字刚好显示" })],
    ["the longest key", menu({ key: "k".repeat(128) })],
    ["the longest address", menu({ action: web(`https://a.example/${"x".repeat(1006)}`) })],
    ["blanks around an address", menu({ action: web("  https://a.example/  ") })],
    ["a mini program", menu({ action: mini })],
    ["material", menu({ action: { type: "media", mediaId: "M", title: "", fileId: "" } })],
    [
      "two scan buttons with keys of their own",
      menu({ action: { type: "scancodePush" } }, { action: click }),
    ],
    ["a parent whose own action was never chosen", parent({})],
  ])("%s", (_, document) => {
    expect(checkDocument(document, "en")).toEqual([]);
  });
});

describe("what WeChat would refuse is wrong, on its button and field", () => {
  it.each<[string, MenuDocument, string | null]>([
    ["a first-level name of 17 bytes", menu({ name: "六个汉字太多" }), "name"],
    ["an item's name of 61 bytes", parent({ name: `${"二".repeat(20)}x` }), "name"],
    ["a blank name", menu({ name: "  " }), "name"],
    ["nothing chosen", menu({ action: null }), "action"],
    ["nothing chosen for an item", parent({ action: null }), "action"],
    ["no key", menu({ key: "" }), "key"],
    ["a key of 129 bytes", menu({ key: "k".repeat(129) }), "key"],
    ["no address", menu({ action: web("") }), "url"],
    ["an address of 1025 bytes", menu({ action: web(`https://a.example/${"x".repeat(1007)}`) }), "url"],
    ["an address without scheme", menu({ action: web("shop.example.com") }), "url"],
    ["a misspelt scheme", menu({ action: web("hhttps://a.example") }), "url"],
    ["a blank within an address", menu({ action: web("https://a.example/a b") }), "url"],
    ["an account's home page", menu({ action: web("https://mp.weixin.qq.com/mp/profile_ext?x=1") }), "url"],
    ["a short AppID", menu({ action: { ...mini, appId: "wx1" } }), "appId"],
    ["a mini program without page", menu({ action: { ...mini, pagePath: "" } }), "pagePath"],
    ["a mini program without fallback", menu({ action: { ...mini, url: "" } }), "url"],
    ["no material", menu({ action: { type: "media", mediaId: "", title: "", fileId: "" } }), "mediaId"],
    ["no article", menu({ action: { type: "article", articleId: "", title: "" } }), "articleId"],
  ])("%s", (_, document, field) => {
    const button = document.buttons[0];
    const buttonId = button?.items[0]?.id ?? button?.id;
    expect(checkDocument(document, "zh")).toMatchObject([{ isWrong: true, buttonId, field }]);
  });

  it.each(["", "http://", "https://", " HTTPS:// "])(
    "%j is no address yet, whatever it begins with",
    (url) => {
      expect(checkDocument(menu({ action: web(url) }), "en")).toMatchObject([
        { message: "Enter an address" },
      ]);
    },
  );

  it("no buttons at all", () => {
    expect(checkDocument({ buttons: [] }, "en")).toMatchObject([{ isWrong: true, buttonId: null }]);
  });
});

describe("what works, but perhaps not as it was meant, is a notice", () => {
  it.each<[string, MenuDocument, CheckFacts, string]>([
    ["a name that phones cut off", menu({ name: "五个汉字了" }), {}, "name"],
    ["an address without https", menu({ action: web("http://a.example/") }), {}, "url"],
    ["news material", menu({ action: { type: "viewLimited", mediaId: "M", title: "" } }), {}, "action"],
    [
      "an article of a test account",
      menu({ action: { type: "article", articleId: "A", title: "" } }),
      { accountKind: "test" },
      "action",
    ],
    ["a button that nothing answers", menu({ key: "K" }), { repliedKeys: new Set(["OTHER"]) }, "action"],
    [
      "a button that only the default reply answers",
      menu({ key: "K" }),
      { repliedKeys: new Set(), defaultReply: "Opening hours" },
      "action",
    ],
  ])("%s", (_, document, facts, field) => {
    expect(checkDocument(document, "en", facts)).toMatchObject([
      { isWrong: false, field, message: expect.stringContaining(facts.defaultReply ?? "") },
    ]);
  });

  it("a key that two buttons share, on both", () => {
    const findings = checkDocument(menu({ key: "K", name: "A" }, { key: "K", name: "B" }), "en");
    expect(findings).toMatchObject([
      { buttonId: "b0", field: "key", message: expect.stringContaining("B") },
      { buttonId: "b1", field: "key", message: expect.stringContaining("A") },
    ]);
  });

  it("but a photo that nothing answers is none: the photo itself arrives", () => {
    const document = menu({ action: { type: "picSysphoto" } });
    expect(checkDocument(document, "en", { repliedKeys: new Set() })).toEqual([]);
  });
});

function leaf(id: string, changes: Partial<MenuLeaf>): MenuLeaf {
  const action: ButtonAction = click;
  return { id, name: "名字", key: `K_${id}`, action, ...changes };
}

function menu(...buttons: Partial<MenuLeaf>[]): MenuDocument {
  return { buttons: buttons.map((changes, index) => ({ ...leaf(`b${index}`, changes), items: [] })) };
}

function parent(...items: Partial<MenuLeaf>[]): MenuDocument {
  return {
    buttons: [
      { ...leaf("p", { action: null }), items: items.map((changes, index) => leaf(`i${index}`, changes)) },
    ],
  };
}
