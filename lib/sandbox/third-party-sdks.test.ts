import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import wechat from "co-wechat";
import Api from "co-wechat-api";
import Koa from "koa";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MP4, PNG } from "@/lib/sandbox/testing/sample-files";
import {
  AES_KEY,
  APP_ID,
  APP_SECRET,
  type Fixture,
  startSandbox,
  TOKEN,
} from "@/lib/sandbox/testing/sandbox-fixture";
import { readCode } from "@/lib/testing/read-code";

let sandbox: Fixture;
let openid: string;

beforeEach(async () => {
  sandbox = await startSandbox();
  await sandbox.putAccount();
  openid = (await sandbox.followers())[0] ?? "";
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

describe("co-wechat-api, told another host and nothing else,", () => {
  function sdk(): Api {
    const api = new Api(APP_ID, APP_SECRET);
    api.prefix = `${sandbox.url}/cgi-bin/`;
    api.mpPrefix = `${sandbox.url}/cgi-bin/`;
    return api;
  }

  it("makes, reads and removes menus", async () => {
    const api = sdk();
    const menu = { button: [{ type: "click", name: "最新", key: "K" }] };
    expect(await api.createMenu(menu)).toEqual({ errcode: 0, errmsg: "ok" });
    expect(await api.getMenu()).toMatchObject({ menu });
    expect(await api.getMenuConfig()).toMatchObject({ is_menu_open: 1 });
    expect(await api.removeMenu()).toEqual({ errcode: 0, errmsg: "ok" });
    await expect(api.getMenu()).rejects.toMatchObject({
      code: 46003,
      message: expect.stringContaining("menu no exist rid:"),
    });
  });

  it("makes menus for some followers, and asks who sees them", async () => {
    const api = sdk();
    const menu = (name: string) => ({ button: [{ type: "click", name, key: "K" }] });
    const matchrule = { tag_id: "100", sex: "", client_platform_type: "" };
    await api.createMenu(menu("大家"));
    await api.createTags("会员");
    await api.batchTagging([openid], 100);
    const { menuid } = await api.addConditionalMenu({ ...menu("会员"), matchrule });
    expect(await api.tryConditionalMenu(openid)).toMatchObject(menu("会员"));
    expect(await api.getMenu()).toMatchObject({ conditionalmenu: [{ matchrule: { group_id: "100" } }] });
    expect(await api.delConditionalMenu(menuid)).toEqual({ errcode: 0, errmsg: "ok" });
    expect(await api.tryConditionalMenu(openid)).toMatchObject(menu("大家"));
    await expect(api.tryConditionalMenu("weixin")).rejects.toMatchObject({ code: 65302 });
  });

  it("makes tags, gives and takes them", async () => {
    const api = sdk();
    expect(await api.createTags("会员")).toEqual({ tag: { id: 100, name: "会员" } });
    await api.updateTag(100, "老会员");
    await api.batchTagging([openid], 100);
    expect(await api.getIdList(openid)).toEqual({ tagid_list: [100] });
    expect(await api.getUsersFromTag(100, "")).toMatchObject({ count: 1, data: { openid: [openid] } });
    await api.batchUnTagging([openid], 100);
    expect(await api.getIdList(openid)).toEqual({ tagid_list: [] });
    expect(await api.deleteTag(100)).toEqual({ errcode: 0, errmsg: "ok" });
    await expect(api.deleteTag(2)).rejects.toMatchObject({ code: 45058 });
  });

  it.each([
    ["temporary", (api: Api) => api.createTmpQRCode(10_000, 1800)],
    ["temporary, by text", (api: Api) => api.createTmpQRCode("store-42", 1800)],
    ["permanent", (api: Api) => api.createLimitQRCode(100)],
    ["permanent, by text", (api: Api) => api.createLimitQRCode("store-42")],
  ])("makes codes (%s) and shows them", async (_, create) => {
    const api = sdk();
    const { ticket, url } = await create(api);
    const picture = await (await fetch(api.showQRCodeURL(ticket))).arrayBuffer();
    expect(await readCode(picture)).toBe(url);
  });

  it("reads followers", async () => {
    const api = sdk();
    expect(await api.getFollowers()).toMatchObject({ total: 3, count: 3 });
    expect(await api.getUser(openid)).toMatchObject({ subscribe: 1, openid, language: "en" });
    expect(await api.batchGetUsers([openid])).toMatchObject({ user_info_list: [{ openid }] });
    expect(await api.getIp()).toEqual({ ip_list: ["127.0.0.1"] });
  });

  it("uploads and downloads a picture and writes to a follower", async () => {
    const api = sdk();
    const { media_id } = await api.uploadMedia(PNG, "image", "a.png", "image/png");
    expect(await api.getMedia(media_id)).toEqual(PNG);
    await expect(api.sendText(openid, "您好")).rejects.toMatchObject({ code: 45015 });
    await sandbox.act(openid, { type: "say", text: "在吗" });
    expect(await api.sendText(openid, "您好")).toEqual({ errcode: 0, errmsg: "ok" });
    expect(await api.sendImage(openid, media_id)).toEqual({ errcode: 0, errmsg: "ok" });
  });

  it("keeps, lists, reads and removes material", async () => {
    const api = sdk();
    const folder = await mkdtemp(join(tmpdir(), "material-"));
    await Promise.all([writeFile(join(folder, "a.png"), PNG), writeFile(join(folder, "a.mp4"), MP4)]);
    const { media_id } = await api.uploadImageMaterial(join(folder, "a.png"));
    await api.uploadVideoMaterial(join(folder, "a.mp4"), { title: "开业", introduction: "欢迎" });
    await rm(folder, { recursive: true });
    expect(await api.getMaterialCount()).toMatchObject({ image_count: 1, video_count: 1 });
    expect(await api.getMaterials("image", 0, 20)).toMatchObject({ item: [{ media_id, name: "a.png" }] });
    expect(await api.getMaterial(media_id)).toEqual(PNG);
    expect(await api.removeMaterial(media_id)).toEqual({ errcode: 0, errmsg: "ok" });
    await expect(api.removeMaterial(media_id)).rejects.toMatchObject({ code: 40007 });
  });

  it("uploads a picture for the text of an article", async () => {
    const folder = await mkdtemp(join(tmpdir(), "picture-"));
    await writeFile(join(folder, "a.png"), PNG);
    const { url } = await sdk().uploadImage(join(folder, "a.png"));
    await rm(folder, { recursive: true });
    expect(Buffer.from(await (await fetch(String(url))).arrayBuffer())).toEqual(PNG);
  });

  it("fetches a token anew when the platform calls the old one invalid", async () => {
    const api = sdk();
    await api.getFollowers();
    await sandbox.advance(7200);
    expect(await api.getFollowers()).toMatchObject({ total: 3 });
  });
});

describe("co-wechat as the account's server", () => {
  let server: Server;
  let asked: Record<string, string>[];

  async function serve(encodingAESKey: string, answer: unknown): Promise<string> {
    asked = [];
    const app = new Koa();
    app.silent = true;
    const settings = { token: TOKEN, appid: APP_ID, encodingAESKey };
    app.use(
      wechat(settings).middleware(async (message) => {
        asked.push(message);
        return answer;
      }),
    );
    server = app.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
  }
  afterEach(async () => {
    server.close();
    server.closeAllConnections();
  });

  it.each(["plain", "compatible", "secure"] as const)("is verified and answers in %s mode", async (mode) => {
    await sandbox.putAccount({
      mode,
      callbackUrl: await serve(mode === "plain" ? "" : AES_KEY, "欢迎光临"),
    });
    expect((await sandbox.control("POST", `/accounts/${APP_ID}/verify`)).body).toMatchObject({
      ok: true,
      status: 200,
    });
    const { exchanges, items } = await sandbox.act(openid, { type: "say", text: "你好" });
    expect(exchanges[0]).toMatchObject({ outcome: "reply" });
    expect(asked).toMatchObject([{ MsgType: "text", Content: "你好", FromUserName: openid }]);
    expect(items.at(-1)).toMatchObject({ type: "text", text: "欢迎光临" });
  });

  it("answers with news, and with nothing", async () => {
    const article = {
      title: "新品",
      description: "d",
      picurl: "https://a.example/1.jpg",
      url: "https://a.example/",
    };
    await sandbox.putAccount({ mode: "secure", callbackUrl: await serve(AES_KEY, [article]) });
    const { items } = await sandbox.act(openid, { type: "say", text: "你好" });
    expect(items.at(-1)).toMatchObject({
      type: "news",
      articles: [{ title: "新品", pictureUrl: article.picurl }],
    });
    server.close();
    await sandbox.putAccount({ callbackUrl: await serve("", "") });
    expect((await sandbox.act(openid, { type: "say", text: "你好" })).exchanges[0]).toMatchObject({
      outcome: "silent",
    });
  });

  it("is not verified with another token", async () => {
    await sandbox.putAccount({ token: "OTHER", callbackUrl: await serve("", "x") });
    const { body } = await sandbox.control("POST", `/accounts/${APP_ID}/verify`);
    expect(body).toMatchObject({ ok: false, status: 401 });
  });
});
