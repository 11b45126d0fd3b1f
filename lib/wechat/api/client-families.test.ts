import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WeChat } from "./client";
import { connectAnew, type PlatformStub, startPlatformStub } from "./platform-stub.test-kit";

let platform: PlatformStub;
let wechat: WeChat;

beforeAll(async () => {
  platform = await startPlatformStub();
});
beforeEach(() => {
  wechat = connectAnew(platform);
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
      url: "https://mmbiz.qpic.cn/1",
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

  it.each([
    ["news", { news_item: [NEWS] }, { kind: "news", articles: [ARTICLE] }],
    [
      "a video",
      { title: "开业", description: "欢迎", down_url: "http://v.example/1" },
      { kind: "video", title: "开业", introduction: "欢迎", url: "http://v.example/1" },
    ],
  ])("are read back: %s", async (_name, json, expected) => {
    platform.on("/cgi-bin/material/get_material", { json });
    expect(await wechat.materials.get("m1")).toEqual(expected);
    expect(sent()).toEqual({ media_id: "m1" });
  });

  it("that are files come as their bytes", async () => {
    platform.on("/cgi-bin/material/get_material", {
      body: BYTES,
      headers: { "content-type": "image/jpeg" },
    });
    expect(await wechat.materials.get("m1")).toEqual({
      kind: "file",
      bytes: BYTES,
      contentType: "image/jpeg",
    });
  });

  it("stay while a menu uses them", async () => {
    const json = { errcode: 48005, errmsg: "api forbid to delete material used by auto-reply or menu" };
    platform.on("/cgi-bin/material/del_material", { json });
    await expect(wechat.materials.delete("m1")).rejects.toMatchObject({ errcode: 48005 });
    expect(sent()).toEqual({ media_id: "m1" });
  });
});

describe("pictures of articles", () => {
  it.each([
    ["http://mmbiz.qpic.cn/mmbiz_png/x/0?wx_fmt=png", "https://mmbiz.qpic.cn/mmbiz_png/x/0?wx_fmt=png"],
    ["http://127.0.0.1:3100/mmbiz/x/0", "http://127.0.0.1:3100/mmbiz/x/0"],
  ])("are uploaded, and %s is where they are", async (answered, url) => {
    platform.on("/cgi-bin/media/uploadimg", { json: { url: answered } });
    const file = new Blob([BYTES], { type: "image/jpeg" });
    expect(await wechat.media.uploadPicture(file, "海报.jpg")).toBe(url);
    expect(platform.calls.at(-1)?.body.toString("utf8")).toContain('name="media"; filename="海报.jpg"');
  });
});

describe("drafts", () => {
  const article = { type: "news" as const, title: "新品", content: "<p>好</p>", coverMediaId: "c1" };
  const WIRE = {
    article_type: "news",
    title: "新品",
    content: "<p>好</p>",
    thumb_media_id: "c1",
    need_open_comment: 0,
    only_fans_can_comment: 0,
  };

  it("are added with what the article has and nothing else", async () => {
    platform.on("/cgi-bin/draft/add", { json: { media_id: "d1" } });
    expect(await wechat.drafts.add([article])).toBe("d1");
    expect(sent()).toEqual({ articles: [WIRE] });
    // The platform counts the characters of an escape: text goes as it is.
    expect(String(platform.calls.at(-1)?.body)).toContain("新品");
  });

  it("carry author, digest, source, crops and the right to comment", async () => {
    platform.on("/cgi-bin/draft/add", { json: { media_id: "d1" } });
    const full = {
      ...article,
      author: "小编",
      digest: "d",
      sourceUrl: "https://a.example/",
      wideCrop: { x1: 0, y1: 1 / 3, x2: 1, y2: 0.8 },
      squareCrop: { x1: 0.25, y1: 0, x2: 0.75, y2: 1 },
      comments: "followers" as const,
    };
    const pictures = {
      type: "pictures" as const,
      title: "图",
      content: "字",
      pictureMediaIds: ["p1", "p2"],
      comments: "everybody" as const,
    };
    await wechat.drafts.add([full, pictures]);
    expect(sent()).toEqual({
      articles: [
        {
          ...WIRE,
          author: "小编",
          digest: "d",
          content_source_url: "https://a.example/",
          pic_crop_235_1: "0_0.333333_1_0.8",
          pic_crop_1_1: "0.25_0_0.75_1",
          need_open_comment: 1,
          only_fans_can_comment: 1,
        },
        {
          article_type: "newspic",
          title: "图",
          content: "字",
          image_info: { image_list: [{ image_media_id: "p1" }, { image_media_id: "p2" }] },
          need_open_comment: 1,
          only_fans_can_comment: 0,
        },
      ],
    });
  });

  it.each([0, 9])("of %i articles are not even sent", async (length) => {
    await expect(wechat.drafts.add(Array.from({ length }, () => article))).rejects.toThrow(RangeError);
    expect(platform.calls).toEqual([]);
  });

  it("come back as UTF-8 though they say text/plain", async () => {
    const news_item = [{ ...NEWS, content: "<p>好</p>", need_open_comment: 1 }];
    const body = JSON.stringify({ news_item });
    platform.on("/cgi-bin/draft/get", { body, headers: { "content-type": "text/plain" } });
    expect(await wechat.drafts.get("d1")).toEqual([
      {
        type: "news",
        title: "新品",
        author: "小编",
        digest: "d",
        content: "<p>好</p>",
        sourceUrl: "",
        coverMediaId: "",
        thumbUrl: "http://mmbiz.qpic.cn/t",
        url: "http://mp.weixin.qq.com/s/x",
        comments: "everybody",
        pictureMediaIds: [],
        isDeleted: false,
      },
    ]);
  });

  it("are changed one article at a time", async () => {
    platform.on("/cgi-bin/draft/update", OK);
    await wechat.drafts.update("d1", 2, article);
    expect(sent()).toEqual({ media_id: "d1", index: 2, articles: WIRE });
  });

  it("are listed, counted and deleted", async () => {
    const item = [{ media_id: "d1", content: { news_item: [NEWS] }, update_time: 1730000000 }];
    platform.on("/cgi-bin/draft/batchget", { json: { total_count: 1, item_count: 1, item } });
    platform.on("/cgi-bin/draft/count", { json: { total_count: 1 } });
    platform.on("/cgi-bin/draft/delete", OK);
    expect(await wechat.drafts.list({ offset: 0, count: 20 })).toEqual({
      total: 1,
      items: [{ mediaId: "d1", updatedAt: new Date(1730000000_000), articles: [ARTICLE] }],
    });
    expect(await wechat.drafts.count()).toBe(1);
    await wechat.drafts.delete("d1");
    expect(sent()).toEqual({ media_id: "d1" });
  });

  it("are asked for, never switched on", async () => {
    platform.on("/cgi-bin/draft/switch", { json: { errcode: 0, errmsg: "ok", is_open: 1 } });
    expect(await wechat.drafts.isOpen()).toBe(true);
    expect(platform.calls.at(-1)?.query.get("checkonly")).toBe("1");
  });
});

describe("comments", () => {
  it.each(["open", "close"] as const)("%s under one article", async (method) => {
    platform.on(`/cgi-bin/comment/${method}`, OK);
    await wechat.comments[method]("2247503051", 1);
    expect(sent()).toEqual({ msg_data_id: 2247503051, index: 1 });
  });
});

describe("publications", () => {
  it.each([
    ["text", { publish_id: "100000001", msg_data_id: "2247503051" }],
    ["numbers", { publish_id: 100000001, msg_data_id: 2247503051 }],
  ])("are ordered, whether ids come as %s", async (_name, json) => {
    platform.on("/cgi-bin/freepublish/submit", { json });
    expect(await wechat.publications.submit("d1")).toEqual({
      publishId: "100000001",
      msgDataId: "2247503051",
    });
    expect(sent()).toEqual({ media_id: "d1" });
  });

  it.each([
    [
      {
        publish_status: 0,
        article_id: "a1",
        article_detail: { count: 1, item: [{ idx: 1, article_url: "http://mp.weixin.qq.com/s/y" }] },
      },
      {
        status: "published",
        articleId: "a1",
        articles: [{ position: 1, url: "http://mp.weixin.qq.com/s/y" }],
      },
    ],
    [
      { publish_status: 1, article_id: "" },
      { status: "publishing", articleId: null },
    ],
    [
      { publish_status: 4, fail_idx: [1, 2] },
      { status: "auditRefused", failedPositions: [1, 2] },
    ],
    [{ publish_status: 99 }, { status: "failed", articles: [], failedPositions: [] }],
  ])("tell how an order stands: %j", async (json, expected) => {
    platform.on("/cgi-bin/freepublish/get", { json: { publish_id: "1", ...json } });
    expect(await wechat.publications.result("1")).toMatchObject(expected);
  });

  it.each([
    [undefined, { article_id: "a1" }],
    [2, { article_id: "a1", index: 2 }],
  ])("are taken down, article %s", async (position, body) => {
    platform.on("/cgi-bin/freepublish/delete", OK);
    await wechat.publications.delete("a1", position);
    expect(sent()).toEqual(body);
  });

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
