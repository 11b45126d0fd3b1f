import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { startCallbackServer } from "@/lib/sandbox/testing/callback-server";
import { MP4, PNG } from "@/lib/sandbox/testing/sample-files";
import { APP_ID, type Fixture, type Json, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";

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

const home = `/accounts/${APP_ID}`;
const put = (part: "auto-replies" | "server-mode" | "menu", body: Json) =>
  sandbox.control("PUT", `${home}/${part}`, body);
const text = (content: string) => ({ type: "text", content });
const rule = (more: Json) => ({
  rule_name: "地址",
  keyword_list_info: [{ match_mode: "contain", content: "地址" }],
  reply_list_info: [text("人民路 1 号")],
  ...more,
});
const rules = (...list: Json[]) => ({ keyword_autoreply_info: { list } });
const told = async (act: Json) => {
  const { items } = await sandbox.act(openid, act);
  return items.filter(({ side }) => side === "account");
};
const say = (words: string) => told({ type: "say", text: words });
const keep = async (type: string, bytes: Buffer) => {
  const body = { type, dataBase64: bytes.toString("base64"), permanent: true };
  return z.string().parse((await sandbox.control("POST", `${home}/media`, body)).body.mediaId);
};

describe("while server mode is off", () => {
  beforeEach(() => put("server-mode", { isOn: false }));

  it("new followers get the welcome, and nobody asks the server", async () => {
    await put("auto-replies", { add_friend_autoreply_info: text("欢迎") });
    await sandbox.act(openid, { type: "unfollow" });
    expect(await told({ type: "follow" })).toMatchObject([{ type: "text", text: "欢迎" }]);
    expect(server.received).toEqual([]);
  });

  it("keywords are answered, the equal before the contained, all replies or one of them", async () => {
    const equal = rule({
      rule_name: "只有",
      keyword_list_info: [{ match_mode: "equal", content: "VIP地址" }],
      reply_list_info: [text("一"), text("二")],
    });
    const random = { rule_name: "随机", keyword_list_info: [{ match_mode: "contain", content: "抽" }] };
    await put("auto-replies", rules(rule({}), equal, rule({ ...random, reply_mode: "random_one" })));
    expect(await say("你们的地址？")).toMatchObject([{ text: "人民路 1 号" }]);
    expect(await say(" vip地址 ")).toMatchObject([{ text: "一" }, { text: "二" }]);
    expect(await say("抽奖")).toHaveLength(1);
    expect(await say("别的")).toEqual([]);
  });

  it("what fits nothing gets the default reply once in an hour", async () => {
    await put("auto-replies", { message_default_autoreply_info: text("稍后回复"), ...rules(rule({})) });
    expect(await say("在吗")).toMatchObject([{ text: "稍后回复" }]);
    expect(await say("在吗")).toEqual([]);
    expect(await told({ type: "image", dataBase64: PNG.toString("base64") })).toEqual([]);
    expect(await say("地址")).toHaveLength(1);
    await sandbox.advance(3600);
    expect(await say("在吗")).toHaveLength(1);
  });

  it("what is switched off says nothing", async () => {
    await put("auto-replies", {
      is_add_friend_reply_open: 0,
      is_autoreply_open: 0,
      add_friend_autoreply_info: text("欢迎"),
      message_default_autoreply_info: text("稍后回复"),
    });
    await sandbox.act(openid, { type: "unfollow" });
    expect(await told({ type: "follow" })).toEqual([]);
    expect(await say("在吗")).toEqual([]);
  });

  it("pictures, videos and articles arrive", async () => {
    const [img, video] = [await keep("image", PNG), await keep("video", MP4)];
    const article = { title: "开业", author: "", digest: "d", show_cover: 1, source_url: "" };
    const list = [{ ...article, cover_url: "https://a.example/c.png", content_url: "https://a.example/" }];
    const items = [
      { type: "img", content: img },
      { type: "video", content: video },
      { type: "news", news_info: { list } },
    ];
    await put("auto-replies", rules(rule({ reply_list_info: items })));
    expect(await say("地址")).toMatchObject([
      { type: "image", mediaId: img },
      { type: "video", mediaId: video },
      { type: "news", articles: [{ title: "开业", url: "https://a.example/" }] },
    ]);
  });

  it("the console's menu is there, which server mode puts to rest", async () => {
    const button = [{ type: "text", name: "问候", value: "您好" }];
    await put("menu", { button });
    expect(await told({ type: "tap", path: [0] })).toMatchObject([{ text: "您好" }]);
    await put("server-mode", { isOn: true });
    expect((await sandbox.control("GET", home)).body).toMatchObject({ serverMode: true, menu: null });
    expect(await sandbox.call("get_current_selfmenu_info")).toEqual({
      is_menu_open: 0,
      selfmenu_info: { button },
    });
    await put("server-mode", { isOn: false });
    expect((await sandbox.control("GET", home)).body).toMatchObject({
      serverMode: false,
      menu: { button: [{}] },
    });
  });
});

it("with server mode on the server answers, and the console's replies stand still", async () => {
  await put("auto-replies", { message_default_autoreply_info: text("稍后回复") });
  expect(await say("在吗")).toEqual([]);
  expect(server.received).toHaveLength(1);
});

it("an account without a server has nothing to switch on", async () => {
  await sandbox.putAccount();
  expect(await put("server-mode", { isOn: true })).toMatchObject({ status: 409 });
});

it("an automatic reply sends files that the library has, and keeps them there", async () => {
  expect(
    await put("auto-replies", { add_friend_autoreply_info: { type: "img", content: "NONE" } }),
  ).toMatchObject({ status: 400 });
  const content = await keep("image", PNG);
  await put("auto-replies", { add_friend_autoreply_info: { type: "img", content } });
  expect(await sandbox.call("material/del_material", { media_id: content })).toMatchObject({
    errcode: 48005,
  });
});
