import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WeChat } from "./client";
import {
  connectAnew,
  type PlatformStub,
  STUB_APP_ID,
  type StubAnswer,
  startPlatformStub,
} from "./platform-stub.test-kit";

const OK: StubAnswer = { json: { errcode: 0, errmsg: "ok" } };

let platform: PlatformStub;
let wechat: WeChat;

beforeAll(async () => {
  platform = await startPlatformStub();
});
beforeEach(() => {
  wechat = connectAnew(platform);
});
afterAll(() => platform.close());

/** The body of the last call, as JSON. */
const sent = () => JSON.parse(String(platform.calls.at(-1)?.body));

describe("menu", () => {
  it("publishes a menu as it is given", async () => {
    platform.on("/cgi-bin/menu/create", OK);
    const menu = { button: [{ type: "click" as const, name: "最新", key: "K_NEWS" }] };
    await wechat.menu.create(menu);
    expect(sent()).toEqual(menu);
  });

  it("reads a menu without conditional ones", async () => {
    const button = [{ type: "click", name: "最新", key: "K_NEWS", sub_button: [] }];
    platform.on("/cgi-bin/menu/get", { json: { menu: { button } } });
    expect(await wechat.menu.get()).toEqual({ buttons: button, menuId: null, conditional: [] });
  });

  it("reads conditional menus, with exact ids and the tag under its new name", async () => {
    const button = [
      { name: "服务", sub_button: [{ type: "view", name: "商城", url: "https://e.cn/", sub_button: [] }] },
    ];
    const body = JSON.stringify({
      menu: { button, menuid: 208396938 },
      conditionalmenu: [{ button, matchrule: { group_id: "2", client_platform_type: 2 }, menuid: 7 }],
    }).replace('"menuid":7', '"menuid":9223372036854775807');
    platform.on("/cgi-bin/menu/get", { body });
    expect(await wechat.menu.get()).toMatchObject({
      menuId: "208396938",
      conditional: [{ menuId: "9223372036854775807", matchRule: { tag_id: "2", client_platform_type: "2" } }],
    });
  });

  it("answers null where there is no menu", async () => {
    platform.on("/cgi-bin/menu/get", { json: { errcode: 46003, errmsg: "menu no exist" } });
    expect(await wechat.menu.get()).toBeNull();
  });

  it.each([
    ["there is a menu", OK],
    ["there is none", { json: { errcode: 46003, errmsg: "menu no exist" } }],
  ])("deletes the menu where %s", async (_name, answer) => {
    platform.on("/cgi-bin/menu/delete", answer);
    await expect(wechat.menu.delete()).resolves.toBeUndefined();
  });

  it("reads what is live, made in the console, too", async () => {
    const list = [{ type: "text", name: "问候", value: "您好" }];
    const news_info = { list: [{ title: "t", show_cover: 1, content_url: "http://mp.weixin.qq.com/s/x" }] };
    const button = [
      { name: "服务", sub_button: { list } },
      { type: "news", name: "文章", value: "m", news_info },
    ];
    platform.on("/cgi-bin/get_current_selfmenu_info", {
      json: { is_menu_open: 1, selfmenu_info: { button } },
    });
    expect(await wechat.menu.currentSelfmenuInfo()).toEqual({
      isOpen: true,
      buttons: [
        { name: "服务", sub_button: list },
        { type: "news", name: "文章", value: "m", news_info, sub_button: [] },
      ],
    });
  });

  it("reads that no menu is live", async () => {
    platform.on("/cgi-bin/get_current_selfmenu_info", { json: { is_menu_open: 0 } });
    expect(await wechat.menu.currentSelfmenuInfo()).toEqual({ isOpen: false, buttons: [] });
  });
});

describe("qrcode", () => {
  const url = "http://weixin.qq.com/q/02Ab";

  it.each([
    [{ kind: "temporary", scene: 7, expireSeconds: 60 }, "QR_SCENE", { scene_id: 7 }, 60],
    [{ kind: "temporary", scene: "7", expireSeconds: 60 }, "QR_STR_SCENE", { scene_str: "7" }, 60],
    [{ kind: "permanent", scene: 7 }, "QR_LIMIT_SCENE", { scene_id: 7 }, undefined],
    [{ kind: "permanent", scene: "门店" }, "QR_LIMIT_STR_SCENE", { scene_str: "门店" }, undefined],
  ] as const)("asks for %j", async (request, action_name, scene, expire_seconds) => {
    platform.on("/cgi-bin/qrcode/create", { json: { ticket: "gQ==", url, expire_seconds } });
    const code = await wechat.qrcode.create(request);
    expect(sent()).toEqual({ action_name, action_info: { scene }, expire_seconds });
    expect(code).toEqual({ ticket: "gQ==", url, expireSeconds: expire_seconds ?? null });
  });

  it("takes 0 for a permanent code's missing end", async () => {
    platform.on("/cgi-bin/qrcode/create", { json: { ticket: "gQ==", url, expire_seconds: 0 } });
    expect(await wechat.qrcode.create({ kind: "permanent", scene: 1 })).toMatchObject({
      expireSeconds: null,
    });
  });

  it("fetches the picture by its ticket, without a token", async () => {
    platform.on("/cgi-bin/showqrcode", { body: JPEG, headers: { "content-type": "image/jpg" } });
    const picture = await wechat.qrcode.picture("gQ+/==");
    expect(picture).toEqual({ bytes: JPEG, contentType: "image/jpg" });
    expect(Object.fromEntries(platform.calls[0]?.query ?? [])).toEqual({ ticket: "gQ+/==" });
  });

  it("answers null for a ticket that WeChat does not know", async () => {
    platform.on("/cgi-bin/showqrcode", { status: 404, body: "" });
    expect(await wechat.qrcode.picture("gone")).toBeNull();
  });

  it("does not take a web page for a picture", async () => {
    platform.on("/cgi-bin/showqrcode", { body: "<html>", headers: { "content-type": "text/html" } });
    await expect(wechat.qrcode.picture("x")).rejects.toMatchObject({ reason: "unexpected" });
  });
});

describe("users", () => {
  const follower = {
    subscribe: 1,
    openid: "o1",
    subscribe_time: 1730000000,
    tagid_list: [2],
    qr_scene: 98765,
  };

  it("reads a follower", async () => {
    platform.on("/cgi-bin/user/info", { json: { ...follower, nickname: "", qr_scene_str: "" } });
    expect(await wechat.users.info("o1")).toMatchObject({
      openid: "o1",
      isSubscribed: true,
      nickname: null,
      subscribeTime: 1730000000,
      tagIds: [2],
      qrScene: "98765",
    });
  });

  it("reads somebody who has left", async () => {
    platform.on("/cgi-bin/user/info", { json: { subscribe: 0, openid: "o1" } });
    expect(await wechat.users.info("o1")).toMatchObject({ isSubscribed: false, tagIds: [], qrScene: null });
  });

  it("turns pages until one is empty", async () => {
    platform.onCall("/cgi-bin/user/get", ({ query }) =>
      query.get("next_openid") === "o2"
        ? { json: { total: 2, count: 0, next_openid: "" } }
        : { json: { total: 2, count: 2, data: { openid: ["o1", "o2"] }, next_openid: "o2" } },
    );
    const first = await wechat.users.list();
    expect(first).toEqual({ total: 2, openids: ["o1", "o2"], next: "o2" });
    expect(await wechat.users.list(first.next ?? "")).toEqual({ total: 2, openids: [], next: null });
  });

  it("reads up to 100 followers in one call", async () => {
    platform.on("/cgi-bin/user/info/batchget", { json: { user_info_list: [follower] } });
    expect(await wechat.users.batchInfo(["o1"])).toHaveLength(1);
    expect(sent()).toEqual({ user_list: [{ openid: "o1", lang: "zh_CN" }] });
    await expect(wechat.users.batchInfo(Array.from({ length: 101 }, () => "o"))).rejects.toThrow(RangeError);
  });
});

describe("customMessage", () => {
  it.each([
    [
      { type: "text", content: "您好" },
      { msgtype: "text", text: { content: "您好" } },
    ],
    [
      { type: "image", mediaId: "m" },
      { msgtype: "image", image: { media_id: "m" } },
    ],
    [
      { type: "voice", mediaId: "m" },
      { msgtype: "voice", voice: { media_id: "m" } },
    ],
    [
      { type: "video", mediaId: "m", title: "t" },
      { msgtype: "video", video: { media_id: "m", title: "t" } },
    ],
    [
      { type: "music", thumbMediaId: "m", musicUrl: "http://a" },
      { msgtype: "music", music: { thumb_media_id: "m", musicurl: "http://a" } },
    ],
    [
      { type: "news", articles: [{ title: "t", description: "d", pictureUrl: "p", url: "u" }] },
      { msgtype: "news", news: { articles: [{ title: "t", description: "d", picurl: "p", url: "u" }] } },
    ],
    [
      { type: "article", articleId: "a" },
      { msgtype: "mpnewsarticle", mpnewsarticle: { article_id: "a" } },
    ],
    [
      { type: "choices", head: "h", choices: [{ id: "101", content: "满意" }], tail: "t" },
      {
        msgtype: "msgmenu",
        msgmenu: { head_content: "h", list: [{ id: "101", content: "满意" }], tail_content: "t" },
      },
    ],
    [
      { type: "miniProgram", appId: "wx1", pagePath: "p", title: "t", thumbMediaId: "m" },
      {
        msgtype: "miniprogrampage",
        miniprogrampage: { title: "t", appid: "wx1", pagepath: "p", thumb_media_id: "m" },
      },
    ],
    [
      { type: "card", cardId: "c" },
      { msgtype: "wxcard", wxcard: { card_id: "c" } },
    ],
  ] as const)("sends %j", async (message, wire) => {
    platform.on("/cgi-bin/message/custom/send", OK);
    await wechat.customMessage.send("o1", message);
    expect(sent()).toEqual({ touser: "o1", ...wire });
  });

  it("names the agent", async () => {
    platform.on("/cgi-bin/message/custom/send", OK);
    await wechat.customMessage.send("o1", { type: "text", content: "x" }, { kfAccount: "a@gh" });
    expect(sent()).toMatchObject({ customservice: { kf_account: "a@gh" } });
  });

  it("shows that somebody is typing", async () => {
    platform.on("/cgi-bin/message/custom/typing", OK);
    await wechat.customMessage.typing("o1", true);
    expect(sent()).toEqual({ touser: "o1", command: "Typing" });
  });
});

describe("media", () => {
  it("uploads a file in the field that the platform reads, with its name and length", async () => {
    platform.on("/cgi-bin/media/upload", { json: { type: "image", media_id: "m1", created_at: 1730000000 } });
    const media = await wechat.media.upload("image", new Blob([JPEG], { type: "image/jpeg" }), "海报.jpg");
    const call = platform.calls.at(-1);
    expect(media).toEqual({ mediaId: "m1", createdAt: 1730000000 });
    expect(call?.query.get("type")).toBe("image");
    expect(call?.headers["content-length"]).toBe(String(call?.body.byteLength));
    expect(call?.body.toString("utf8")).toContain(
      'name="media"; filename="海报.jpg"\r\nContent-Type: image/jpeg',
    );
    expect(call?.body.includes(Buffer.from(JPEG))).toBe(true);
  });

  it("reads a thumbnail's id under its own name", async () => {
    platform.on("/cgi-bin/media/upload", { json: { type: "thumb", thumb_media_id: "m2", created_at: 1 } });
    expect(await wechat.media.upload("thumb", new Blob([JPEG]), "t.jpg")).toMatchObject({ mediaId: "m2" });
  });

  it("uploads again with a new token when the first was refused", async () => {
    platform.on(
      "/cgi-bin/media/upload",
      { json: { errcode: 42001, errmsg: "expired" } },
      {
        json: { media_id: "m1", created_at: 1 },
      },
    );
    await wechat.media.upload("image", new Blob([JPEG]), "a.jpg");
    expect(
      platform.callsTo("/cgi-bin/media/upload").map((call) => call.body.includes(Buffer.from(JPEG))),
    ).toEqual([true, true]);
  });

  it("gives back the bytes of a file", async () => {
    const headers = { "content-type": "image/jpeg", "content-disposition": 'attachment; filename="a.jpg"' };
    platform.on("/cgi-bin/media/get", { body: JPEG, headers });
    expect(await wechat.media.get("m1")).toEqual({
      kind: "file",
      bytes: JPEG,
      contentType: "image/jpeg",
      fileName: "a.jpg",
    });
  });

  it("gives the address of a video", async () => {
    platform.on("/cgi-bin/media/get", {
      body: '{"video_url":"http://v"}',
      headers: { "content-type": "text/plain" },
    });
    expect(await wechat.media.get("m1")).toEqual({ kind: "video", url: "http://v" });
  });

  it("throws the refusal that comes in place of a file", async () => {
    const body = '{"errcode":40007,"errmsg":"invalid media_id"}';
    platform.on("/cgi-bin/media/get", { body, headers: { "content-type": "text/plain" } });
    await expect(wechat.media.get("m1")).rejects.toMatchObject({
      errcode: 40007,
      path: "/cgi-bin/media/get",
    });
  });

  it("does not take a web page for a file", async () => {
    platform.on("/cgi-bin/media/get", { body: "<html>", headers: { "content-type": "text/html" } });
    await expect(wechat.media.get("m1")).rejects.toMatchObject({ reason: "unexpected" });
  });
});

describe("quota and network", () => {
  it("reads what is left of an interface", async () => {
    const quota = { daily_limit: 1000, used: 3, remain: 997 };
    const rate_limit = { call_count: 10, refresh_second: 60 };
    platform.on("/cgi-bin/openapi/quota/get", { json: { errcode: 0, quota, rate_limit } });
    expect(await wechat.quota.get("/cgi-bin/menu/create")).toEqual({
      dailyLimit: 1000,
      used: 3,
      remain: 997,
      rateLimit: { calls: 10, seconds: 60 },
    });
    expect(sent()).toEqual({ cgi_path: "/cgi-bin/menu/create" });
  });

  it("clears the counters", async () => {
    platform.on("/cgi-bin/clear_quota", OK);
    await wechat.quota.clear();
    expect(sent()).toEqual({ appid: STUB_APP_ID });
  });

  it("clears the counters without a token", async () => {
    platform.on("/cgi-bin/clear_quota/v2", OK);
    await wechat.quota.clearWithSecret();
    expect(platform.callsTo("/cgi-bin/stable_token")).toHaveLength(0);
  });

  it("lists the addresses of the platform", async () => {
    platform.on("/cgi-bin/getcallbackip", { json: { ip_list: ["101.226.62.0/25"] } });
    expect(await wechat.network.callbackIps()).toEqual(["101.226.62.0/25"]);
  });
});

describe("an answer that the client cannot use", () => {
  it.each([
    ["cut JSON", { body: '{"ip_list":["1.2', headers: { "content-type": "application/json" } }, "notJson"],
    ["a web page", { body: "<html>", headers: { "content-type": "text/html" } }, "notJson"],
    ["nothing", { body: "" }, "notJson"],
    ["another shape", { json: { ip_list: "none" } }, "unexpected"],
  ])("is reported when it is %s", async (_name, answer, reason) => {
    platform.on("/cgi-bin/getcallbackip", answer);
    await expect(wechat.network.callbackIps()).rejects.toMatchObject({ name: "WeChatUnreachable", reason });
  });
});

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x7b, 0x22]);
