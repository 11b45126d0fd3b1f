import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startCallbackServer } from "@/lib/sandbox/testing/callback-server";
import { PNG } from "@/lib/sandbox/testing/sample-files";
import { APP_ID, type Fixture, type Json, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";
import { parseInbound } from "@/lib/wechat/wire/inbound";

let sandbox: Fixture;
let server: Awaited<ReturnType<typeof startCallbackServer>>;
let openids: string[];

beforeEach(async () => {
  sandbox = await startSandbox();
  server = await startCallbackServer(() => "success");
  await sandbox.putAccount({ callbackUrl: server.url });
  openids = await sandbox.followers();
});
afterEach(async () => {
  await server.close();
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

const pushed = () => server.received.map(({ body }) => parseInbound(body));
const view = (url: string) => ({ type: "view", name: "商城", url });
const tap = (openid = "", path = [0], more: Json = {}) => sandbox.act(openid, { type: "tap", path, ...more });
const menuOf = async (openid = "") =>
  (await sandbox.control("GET", `/accounts/${APP_ID}/followers/${openid}/menu`)).body;
const putConsole = (body: Json) => sandbox.control("PUT", `/accounts/${APP_ID}/menu`, body);
const mayTap = async (openid = "", path = [0]) =>
  (await sandbox.control("POST", `/accounts/${APP_ID}/followers/${openid}/act`, { type: "tap", path }))
    .status;

it("everybody taps the menu that they see, and the server is told which one it was", async () => {
  await sandbox.call("menu/create", { button: [view("https://all.example/")] });
  const matchrule = { client_platform_type: "2" };
  const button = [view("https://android.example/")];
  const { menuid } = await sandbox.call("menu/addconditional", { button, matchrule });
  await sandbox.control("PUT", `/accounts/${APP_ID}/followers/${openids[0]}`, { platform: "android" });
  await tap(openids[0]);
  await tap(openids[1]);
  const [first, second] = pushed();
  expect(first).toMatchObject({ type: "view", url: "https://android.example/", menuId: menuid });
  expect(second).toMatchObject({ type: "view", url: "https://all.example/" });
  expect(second).not.toMatchObject({ menuId: menuid });
  expect(await menuOf(openids[0])).toMatchObject({ isConditional: true, menuId: Number(menuid) });
  expect(await menuOf(openids[1])).toMatchObject({
    isConditional: false,
    menu: { button: [{ name: "商城" }] },
  });
});

it("without any menu nobody sees one", async () => {
  expect(await menuOf(openids[0])).toEqual({ menu: null, menuId: null, isConditional: false });
});

it("a button that the client kept can be tapped though the menu has changed", async () => {
  await sandbox.call("menu/create", { button: [view("https://a.example/")] });
  await tap(openids[0], [2, 4], { kept: { type: "click", name: "最新", key: "OLD" } });
  expect(pushed()).toMatchObject([{ type: "click", key: "OLD" }]);
});

describe("a menu made in the console", () => {
  const news = {
    title: "新品",
    author: "小编",
    digest: "d",
    show_cover: 1,
    cover_url: "https://a.example/c.png",
    content_url: "https://a.example/",
    source_url: "",
  };

  it("replaces the API's, is not read by menu/get, and lasts until the API makes another", async () => {
    await sandbox.call("menu/create", { button: [view("https://a.example/")] });
    await putConsole({ button: [{ type: "text", name: "问候", value: "您好" }] });
    expect(await sandbox.call("menu/get")).toMatchObject({ errcode: 46003 });
    expect(await sandbox.call("get_current_selfmenu_info")).toEqual({
      is_menu_open: 1,
      selfmenu_info: { button: [{ type: "text", name: "问候", value: "您好" }] },
    });
    await sandbox.call("menu/create", { button: [view("https://a.example/")] });
    expect(await sandbox.call("get_current_selfmenu_info")).toMatchObject({
      selfmenu_info: { button: [{ type: "view" }] },
    });
  });

  it("can be deleted by the API, and emptied or switched off in the console", async () => {
    const button = [{ type: "text", name: "问候", value: "您好" }];
    await putConsole({ button });
    expect(await sandbox.call("menu/delete")).toMatchObject({ errcode: 0 });
    await putConsole({ button, isOpen: false });
    expect(await sandbox.call("get_current_selfmenu_info")).toMatchObject({ is_menu_open: 0 });
    expect(await menuOf(openids[0])).toMatchObject({ menu: null });
    expect(await mayTap(openids[0])).toBe(409);
    await putConsole({ button: [] });
    expect(await sandbox.call("menu/delete")).toMatchObject({ errcode: 46003 });
  });

  it("answers its taps without the server", async () => {
    const file = { type: "image", dataBase64: PNG.toString("base64"), permanent: true };
    const { mediaId } = (await sandbox.control("POST", `/accounts/${APP_ID}/media`, file)).body;
    const sub_button = [
      { type: "text", name: "问候", value: "您好" },
      { type: "img", name: "图片", value: mediaId },
      { type: "news", name: "图文", value: "n", news_info: { list: [news] } },
      { type: "video", name: "视频", value: "https://a.example/v.mp4" },
      { type: "voice", name: "录音", value: "gone" },
    ];
    await putConsole({ button: [{ name: "更多", sub_button }] });
    const shown = async (index: number) => (await tap(openids[0], [0, index])).items;
    expect(await shown(0)).toMatchObject([{ side: "account", type: "text", text: "您好" }]);
    expect(await shown(1)).toMatchObject([{ side: "account", type: "image", mediaId }]);
    expect(await shown(2)).toMatchObject([
      {
        type: "news",
        articles: [{ title: "新品", description: "d", pictureUrl: news.cover_url, url: news.content_url }],
      },
    ]);
    expect(await shown(3)).toMatchObject([{ event: "openArticle", url: "https://a.example/v.mp4" }]);
    expect(await mayTap(openids[0], [0, 4])).toBe(409);
    expect(pushed()).toEqual([]);
  });

  it("has three buttons at most", async () => {
    const button = ["a", "b", "c", "d"].map((name) => ({ type: "text", name, value: "x" }));
    expect(await putConsole({ button })).toMatchObject({ status: 400 });
  });
});
