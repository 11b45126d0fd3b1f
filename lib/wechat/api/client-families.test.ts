import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createWeChat, type WeChat } from "./client";
import { memoryTokenStore } from "./memory-token-store";
import { type PlatformStub, startPlatformStub } from "./platform-stub.test-kit";

let platform: PlatformStub;
let wechat: WeChat;

beforeAll(async () => {
  platform = await startPlatformStub();
});
beforeEach(() => {
  platform.reset();
  platform.on("/cgi-bin/stable_token", { json: { access_token: "T1", expires_in: 7200 } });
  wechat = createWeChat({
    appId: "wx0000000000000001",
    secret: "0123456789abcdef0123456789abcdef",
    baseUrl: platform.url,
    mpBaseUrl: platform.url,
    fetch,
    clock: { now: () => 0 },
    tokens: memoryTokenStore(),
  });
});
afterAll(() => platform.close());

const OK = { json: { errcode: 0, errmsg: "ok" } };
const sent = () => JSON.parse(String(platform.calls.at(-1)?.body));
const BYTES = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
const NEWS = {
  title: "新品",
  author: "小编",
  digest: "d",
  url: "http://mp.weixin.qq.com/s/x",
  content: "",
  thumb_url: "http://mmbiz.qpic.cn/t",
  is_deleted: false,
};
const ARTICLE = {
  title: "新品",
  digest: "d",
  url: "http://mp.weixin.qq.com/s/x",
  thumbUrl: "http://mmbiz.qpic.cn/t",
  isDeleted: false,
};

describe("conditional menus", () => {
  const menu = {
    button: [{ type: "click" as const, name: "会员", key: "VIP" }],
    matchrule: { tag_id: "101", client_platform_type: "2" as const },
  };

  it.each([["208379533"], [208379533]])("are added, whatever %j their id is", async (menuid) => {
    platform.on("/cgi-bin/menu/addconditional", { json: { menuid } });
    expect(await wechat.menu.addConditional(menu)).toEqual({ menuId: "208379533" });
    expect(sent()).toEqual(menu);
  });

  it("are deleted by their id", async () => {
    platform.on("/cgi-bin/menu/delconditional", OK);
    await wechat.menu.deleteConditional("208379533");
    expect(sent()).toEqual({ menuid: "208379533" });
  });

  it.each([
    ["bare", { button: [{ ...menu.button[0], sub_button: [] }] }],
    ["wrapped", { menu: { button: [{ ...menu.button[0], sub_button: [] }] } }],
    ["with lists", { button: [{ ...menu.button[0], sub_button: { list: [] } }] }],
  ])("tell what a follower sees (%s)", async (_name, json) => {
    platform.on("/cgi-bin/menu/trymatch", { json });
    expect(await wechat.menu.tryMatch("oX")).toEqual({ buttons: [{ ...menu.button[0], sub_button: [] }] });
    expect(sent()).toEqual({ user_id: "oX" });
  });
});

describe("materials", () => {
  it("are listed by page", async () => {
    const item = [{ media_id: "m1", name: "a.jpg", update_time: 1730000000, url: "http://mmbiz.qpic.cn/1" }];
    platform.on("/cgi-bin/material/batchget_material", { json: { total_count: 21, item_count: 1, item } });
    const page = { type: "image" as const, offset: 20, count: 20 };
    expect(await wechat.materials.list(page)).toEqual({
      total: 21,
      items: [
        {
          mediaId: "m1",
          name: "a.jpg",
          updatedAt: new Date(1730000000_000),
          url: "http://mmbiz.qpic.cn/1",
        },
      ],
    });
    expect(sent()).toEqual(page);
  });

  it("of news are called by their first article", async () => {
    const item = [{ media_id: "n1", update_time: 1, content: { news_item: [NEWS], create_time: 1 } }];
    platform.on("/cgi-bin/material/batchget_material", { json: { total_count: 1, item_count: 1, item } });
    expect(await wechat.materials.list({ type: "news", offset: 0, count: 1 })).toMatchObject({
      items: [{ mediaId: "n1", name: "新品", articles: [ARTICLE] }],
    });
  });

  it("are not asked for by pages that the platform refuses", async () => {
    await expect(wechat.materials.list({ type: "voice", offset: 0, count: 21 })).rejects.toThrow(RangeError);
    expect(platform.calls).toEqual([]);
  });

  it("are counted", async () => {
    const json = { voice_count: 1, video_count: 2, image_count: 3, news_count: 4 };
    platform.on("/cgi-bin/material/get_materialcount", { json });
    expect(await wechat.materials.counts()).toEqual({ image: 3, voice: 1, video: 2, news: 4 });
  });

  it("are added with their name, a picture's address coming back", async () => {
    platform.on("/cgi-bin/material/add_material", {
      json: { media_id: "m1", url: "http://mmbiz.qpic.cn/1" },
    });
    const file = { name: "海报.jpg", bytes: BYTES, contentType: "image/jpeg" };
    expect(await wechat.materials.add({ type: "image", file })).toEqual({
      mediaId: "m1",
      url: "http://mmbiz.qpic.cn/1",
    });
    const call = platform.calls.at(-1);
    expect(call?.query.get("type")).toBe("image");
    expect(call?.body.toString("utf8")).toContain('name="media"; filename="海报.jpg"');
  });

  it("that are videos bring their words along", async () => {
    platform.on("/cgi-bin/material/add_material", { json: { media_id: "m2" } });
    const file = { name: "a.mp4", bytes: BYTES, contentType: "video/mp4" };
    const video = { title: "开业", introduction: "欢迎" };
    expect(await wechat.materials.add({ type: "video", file, video })).toEqual({ mediaId: "m2" });
    expect(platform.calls.at(-1)?.body.toString("utf8")).toContain(JSON.stringify(video));
  });

  it("stay while a menu uses them", async () => {
    const json = { errcode: 48005, errmsg: "api forbid to delete material used by auto-reply or menu" };
    platform.on("/cgi-bin/material/del_material", { json });
    await expect(wechat.materials.delete("m1")).rejects.toMatchObject({ errcode: 48005 });
    expect(sent()).toEqual({ media_id: "m1" });
  });
});

describe("publications", () => {
  it("are listed without their texts", async () => {
    const item = [{ article_id: "a1", content: { news_item: [NEWS] }, update_time: 1730000000 }];
    platform.on("/cgi-bin/freepublish/batchget", { json: { total_count: 1, item_count: 1, item } });
    expect(await wechat.publications.list({ offset: 0, count: 20 })).toEqual({
      total: 1,
      items: [{ articleId: "a1", updatedAt: new Date(1730000000_000), articles: [ARTICLE] }],
    });
    expect(sent()).toEqual({ offset: 0, count: 20, no_content: 1 });
  });

  it("may be none", async () => {
    platform.on("/cgi-bin/freepublish/batchget", { json: { total_count: 0, item_count: 0 } });
    expect(await wechat.publications.list({ offset: 0, count: 20 })).toEqual({ total: 0, items: [] });
  });

  it("are read by their id", async () => {
    platform.on("/cgi-bin/freepublish/getarticle", { json: { news_item: [{ ...NEWS, is_deleted: true }] } });
    expect(await wechat.publications.get("a1")).toEqual([{ ...ARTICLE, isDeleted: true }]);
    expect(sent()).toEqual({ article_id: "a1" });
  });
});

describe("tags", () => {
  it("are listed with their followers' number", async () => {
    platform.on("/cgi-bin/tags/get", { json: { tags: [{ id: 2, name: "星标组", count: 3 }] } });
    expect(await wechat.tags.list()).toEqual([{ id: 2, name: "星标组", count: 3 }]);
  });

  it("are made by their name", async () => {
    platform.on("/cgi-bin/tags/create", { json: { tag: { id: 134, name: "会员" } } });
    expect(await wechat.tags.create("会员")).toEqual({ id: 134, name: "会员" });
    expect(sent()).toEqual({ tag: { name: "会员" } });
  });

  it.each([
    ["tag", "batchtagging"],
    ["untag", "batchuntagging"],
  ] as const)("are put on and taken off (%s)", async (method, path) => {
    platform.on(`/cgi-bin/tags/members/${path}`, OK);
    await wechat.tags[method](134, ["o1", "o2"]);
    expect(sent()).toEqual({ openid_list: ["o1", "o2"], tagid: 134 });
  });

  it("need no call for nobody, and are not put on more than 50 at once", async () => {
    await wechat.tags.tag(134, []);
    await expect(wechat.tags.tag(134, Array.from({ length: 51 }, String))).rejects.toThrow(RangeError);
    expect(platform.calls).toEqual([]);
  });

  it("of one follower are told by id", async () => {
    platform.on("/cgi-bin/tags/getidlist", { json: { tagid_list: [134, 2] } });
    expect(await wechat.tags.of("o1")).toEqual([134, 2]);
  });
});
