import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startCallbackServer } from "@/lib/sandbox/testing/callback-server";
import { AMR, MP4, PNG } from "@/lib/sandbox/testing/sample-files";
import { APP_ID, type Fixture, type Json, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";
import { parseInbound } from "@/lib/wechat/wire/inbound";

let sandbox: Fixture;
let server: Awaited<ReturnType<typeof startCallbackServer>>;
let openid: string;

beforeEach(async () => {
  sandbox = await startSandbox();
  server = await startCallbackServer(() => "success");
  await sandbox.putAccount({ callbackUrl: server.url });
  openid = (await sandbox.followers())[0] ?? "";
});
afterEach(async () => {
  await server.close();
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

const act = (doing: Json) => sandbox.act(openid, doing);
const pushed = () => server.received.map(({ body }) => parseInbound(body));
const refused = async (doing: Json, of = openid) =>
  (await sandbox.control("POST", `/accounts/${APP_ID}/followers/${of}/act`, doing)).body.error;

describe("following", () => {
  it("is told, and so is leaving; nothing can be sent in between", async () => {
    await act({ type: "unfollow" });
    expect(await refused({ type: "say", text: "x" })).toMatchObject({ code: "not_following" });
    expect(await refused({ type: "unfollow" })).toMatchObject({ code: "not_following" });
    await act({ type: "follow" });
    expect(await refused({ type: "follow" })).toMatchObject({ code: "already_following" });
    expect(pushed()).toMatchObject([{ type: "unsubscribe" }, { type: "subscribe" }]);
    expect(pushed()[1]).not.toHaveProperty("scene");
  });

  it("a new person does not follow yet", async () => {
    const { body } = await sandbox.control("POST", `/accounts/${APP_ID}/followers`, { nickname: "小叶" });
    expect(body).toMatchObject({ nickname: "小叶", subscribed: false, subscribeTime: null });
    expect(body.openid).toMatch(/^o[\w-]{27}$/);
    expect(await refused({ type: "say", text: "x" }, String(body.openid))).toMatchObject({
      code: "not_following",
    });
  });
});

describe("scanning", () => {
  const code = (scene: Json, action = "QR_STR_SCENE") =>
    sandbox.call("qrcode/create", { action_name: action, action_info: { scene } });

  it("is a scan for a follower and a follow with the scene for everybody else, never both", async () => {
    const { ticket, url } = await code({ scene_str: "store-42" });
    await act({ type: "scan", ticket });
    await act({ type: "unfollow" });
    await act({ type: "scan", url });
    expect(pushed()).toMatchObject([
      { type: "scan", scene: "store-42", ticket },
      { type: "unsubscribe" },
      { type: "subscribe", scene: "store-42", ticket },
    ]);
    expect(server.received[2]?.body).toContain("<EventKey><![CDATA[qrscene_store-42]]></EventKey>");
    expect(server.received[0]?.body).toContain("<Event><![CDATA[SCAN]]></Event>");
  });

  it("a number comes as its digits", async () => {
    const { ticket } = await code({ scene_id: 98_765 }, "QR_SCENE");
    await act({ type: "scan", ticket });
    expect(pushed()).toMatchObject([{ type: "scan", scene: "98765" }]);
  });

  it("an expired, unknown or foreign code is said to be one, and nobody is told", async () => {
    const { ticket } = await code({ scene_str: "a" });
    await sandbox.advance(60);
    expect((await act({ type: "scan", ticket })).items).toMatchObject([
      { type: "badCode", text: "二维码已过期" },
    ]);
    expect((await act({ type: "scan", url: "https://example.com" })).items).toMatchObject([
      { type: "badCode" },
    ]);
    expect(pushed()).toEqual([]);
  });
});

describe("messages", () => {
  it("text, place and link", async () => {
    await act({ type: "say", text: " <a>&]]> 微笑[微笑]🙂\n" });
    await act({ type: "say", text: "满意", menuItemId: "101" });
    await act({ type: "location", latitude: 31.23, longitude: 121.47, scale: 15, label: "上海市" });
    await act({ type: "link", title: "标题", description: "摘要", url: "https://example.com/a?b=1&c=2" });
    expect(pushed()).toMatchObject([
      { type: "text", content: " <a>&]]> 微笑[微笑]🙂\n" },
      { type: "text", content: "满意", menuItemId: "101" },
      { type: "location", latitude: 31.23, longitude: 121.47, scale: 15, label: "上海市" },
      { type: "link", title: "标题", description: "摘要", url: "https://example.com/a?b=1&c=2" },
    ]);
  });

  it.each([
    ["image", PNG],
    ["voice", AMR],
    ["video", MP4],
  ])(
    "%s: the file can be fetched by its id, through the platform and the control plane",
    async (type, bytes) => {
      const { items } = await act({ type, dataBase64: bytes.toString("base64"), filename: "a" });
      const mediaId = String(items[0]?.mediaId);
      expect(pushed()).toMatchObject([{ type, mediaId }]);
      const address = `${sandbox.url}/_control/accounts/${APP_ID}/media/${mediaId}`;
      const response = await fetch(address, { headers: { "x-sandbox-control": "1" } });
      expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
      await act({ type, mediaId });
      expect(pushed()[1]).toMatchObject({ type, mediaId });
    },
  );

  it("the picture's address works", async () => {
    await act({ type: "image", dataBase64: PNG.toString("base64") });
    const [image] = pushed();
    const address = image?.type === "image" ? image.pictureUrl : "";
    expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(PNG);
  });

  it("a file of the wrong kind is refused", async () => {
    expect(await refused({ type: "image", dataBase64: MP4.toString("base64") })).toMatchObject({
      code: "refused",
    });
    expect(await refused({ type: "image", mediaId: "x" })).toMatchObject({ code: "no_such_media" });
  });

  it("every message has an id of its own", async () => {
    for (let count = 0; count < 20; count += 1) await act({ type: "say", text: "x" });
    expect(new Set(pushed().map((one) => (one.type === "text" ? one.msgId : ""))).size).toBe(20);
  });
});

describe("taps", () => {
  const picture = PNG.toString("base64");
  const keyed = (type: string) => ({ type, name: "a", key: `K_${type}` });
  async function setMenu(...sub_button: Json[]) {
    const answer = await sandbox.call("menu/create", { button: [{ name: "p", sub_button }, keyed("click")] });
    expect(answer).toMatchObject({ errcode: 0 });
  }

  it("on click, view and mini program", async () => {
    const mini = {
      type: "miniprogram",
      name: "m",
      url: "https://a.example",
      appid: APP_ID,
      pagepath: "pages/x",
    };
    await setMenu({ type: "view", name: "v", url: "https://a.example/?b=1&c=2" }, mini);
    await act({ type: "tap", path: [1] });
    await act({ type: "tap", path: [0, 0] });
    await act({ type: "tap", path: [0, 1] });
    expect(pushed()).toMatchObject([
      { type: "click", key: "K_click" },
      { type: "view", url: "https://a.example/?b=1&c=2", menuId: expect.stringMatching(/^\d+$/) },
      { type: "viewMiniprogram", pagePath: "pages/x" },
    ]);
  });

  it("on the scanning buttons", async () => {
    await setMenu(keyed("scancode_push"), keyed("scancode_waitmsg"));
    const { items } = await act({ type: "tap", path: [0, 0], payload: { scanResult: "hello" } });
    expect(items).toMatchObject([{ type: "event", event: "scancodePush", url: "hello" }]);
    await act({ type: "tap", path: [0, 1], payload: { scanResult: "6901234567892" } });
    expect(pushed()).toMatchObject([
      { type: "scancodePush", key: "K_scancode_push", scanType: "qrcode", scanResult: "hello" },
      { type: "scancodeWaitmsg", scanType: "barcode", scanResult: "EAN_13,6901234567892" },
    ]);
  });

  it("on the picture buttons, whose pictures follow as messages", async () => {
    await setMenu(keyed("pic_sysphoto"), keyed("pic_photo_or_album"), keyed("pic_weixin"));
    const md5 = createHash("md5").update(PNG).digest("hex");
    await act({ type: "tap", path: [0, 0], payload: { pictures: [picture, picture] } });
    await act({ type: "tap", path: [0, 1], payload: { pictures: [picture] } });
    await act({ type: "tap", path: [0, 2], payload: { pictures: [picture] } });
    expect(pushed()).toMatchObject([
      { type: "picSysphoto", count: 2, pictures: [{ md5 }, { md5 }] },
      { type: "image" },
      { type: "image" },
      { type: "picPhotoOrAlbum", count: 1 },
      { type: "image" },
      { type: "picWeixin", count: 1 },
      { type: "image" },
    ]);
    expect(await refused({ type: "tap", path: [0, 0] })).toMatchObject({ code: "needs_pictures" });
  });

  it("on the location button, whose place follows as a message", async () => {
    await setMenu(keyed("location_select"));
    await act({
      type: "tap",
      path: [0, 0],
      payload: { location: { latitude: 31, longitude: 121, label: "上海" } },
    });
    expect(pushed()).toMatchObject([
      { type: "locationSelect", latitude: 31, longitude: 121, label: "上海", poiName: "" },
      { type: "location", latitude: 31, longitude: 121, label: "上海" },
    ]);
    expect(await refused({ type: "tap", path: [0, 0] })).toMatchObject({ code: "needs_location" });
  });

  it("on material and articles, of which the server hears nothing", async () => {
    const file = { type: "image", dataBase64: picture, permanent: true };
    const { mediaId } = (await sandbox.control("POST", `/accounts/${APP_ID}/media`, file)).body;
    const published = { title: "t", description: "d", pictureUrl: "", url: "https://a.example" };
    const { articleId } = (await sandbox.control("POST", `/accounts/${APP_ID}/articles`, published)).body;
    await setMenu(
      { type: "media_id", name: "a", media_id: mediaId },
      { type: "article_id", name: "b", article_id: articleId },
      { type: "article_view_limited", name: "c", article_id: articleId },
    );
    const shown = async (index: number) => (await act({ type: "tap", path: [0, index] })).items;
    expect(await shown(0)).toMatchObject([{ side: "account", type: "image", mediaId }]);
    expect(await shown(1)).toMatchObject([{ side: "account", type: "news", articles: [{ title: "t" }] }]);
    expect(await shown(2)).toMatchObject([{ type: "event", event: "openArticle", url: "https://a.example" }]);
    expect(pushed()).toEqual([]);
  });

  it("beside a button, and on one that only opens others, do nothing", async () => {
    expect(await refused({ type: "tap", path: [0] })).toMatchObject({ code: "no_such_button" });
    await setMenu(keyed("click"));
    expect(await refused({ type: "tap", path: [0] })).toMatchObject({ code: "no_such_button" });
    expect(await refused({ type: "tap", path: [0, 1] })).toMatchObject({ code: "no_such_button" });
    expect(await refused({ type: "tap", path: [2] })).toMatchObject({ code: "no_such_button" });
  });
});

it("entering tells nothing, or the place if the person agreed and the account may know", async () => {
  const location = { latitude: 31, longitude: 121 };
  await act({ type: "enter" });
  expect(pushed()).toEqual([]);
  await act({ type: "enter", location });
  expect(pushed()).toMatchObject([{ type: "reportLocation", ...location }]);
  await sandbox.putAccount({ callbackUrl: server.url, kind: "subscription" });
  await act({ type: "enter", location });
  expect(pushed()).toHaveLength(1);
});
