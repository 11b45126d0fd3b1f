import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PNG } from "@/lib/sandbox/testing/sample-files";
import { APP_ID, type Fixture, type Json, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";

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

const OK = { errcode: 0, errmsg: "ok" };
const send = (message: Json = { msgtype: "text", text: { content: "您好" } }) =>
  sandbox.call("message/custom/send", { touser: openid, ...message });
async function sentBeforeRefusal(): Promise<[sent: number, errcode: unknown]> {
  for (let sent = 0; ; sent += 1) {
    const { errcode } = await send();
    if (errcode !== 0) return [sent, errcode];
  }
}
const say = () => sandbox.act(openid, { type: "say", text: "在吗" });

describe("the right to send", () => {
  it("is not there before the follower has done anything", async () => {
    expect(await send()).toMatchObject({ errcode: 45015 });
  });

  it("is five messages within 48 hours of each message of the follower", async () => {
    await say();
    expect(await sentBeforeRefusal()).toEqual([5, 45047]);
    await say();
    expect(await send()).toEqual(OK);
    await sandbox.advance(48 * 3600 - 1);
    expect(await send()).toEqual(OK);
    await sandbox.advance(1);
    expect(await send()).toMatchObject({ errcode: 45015 });
  });

  it("is three messages within a minute of a tap on a click button", async () => {
    await sandbox.call("menu/create", { button: [{ type: "click", name: "a", key: "K" }] });
    await sandbox.act(openid, { type: "tap", path: [0] });
    expect(await sentBeforeRefusal()).toEqual([3, 45047]);
    await sandbox.advance(60);
    expect(await send()).toMatchObject({ errcode: 45015 });
  });

  it("does not come from a tap on a link", async () => {
    await sandbox.call("menu/create", { button: [{ type: "view", name: "a", url: "https://a.example" }] });
    await sandbox.act(openid, { type: "tap", path: [0] });
    expect(await send()).toMatchObject({ errcode: 45015 });
  });

  it("is three messages within a minute of a follow or a scan", async () => {
    await sandbox.act(openid, { type: "unfollow" });
    await sandbox.act(openid, { type: "follow" });
    expect(await sentBeforeRefusal()).toEqual([3, 45047]);
    await sandbox.advance(60);
    const scene = { scene: { scene_id: 1 } };
    const { ticket } = await sandbox.call("qrcode/create", {
      action_name: "QR_LIMIT_SCENE",
      action_info: scene,
    });
    await sandbox.act(openid, { type: "scan", ticket });
    expect(await sentBeforeRefusal()).toEqual([3, 45047]);
  });

  it("is used up from the shortest end: a tap's three before a message's five", async () => {
    await sandbox.call("menu/create", { button: [{ type: "click", name: "a", key: "K" }] });
    await say();
    await sandbox.act(openid, { type: "tap", path: [0] });
    expect(await sentBeforeRefusal()).toEqual([8, 45047]);
  });

  it("ends when the follower leaves", async () => {
    await say();
    await sandbox.act(openid, { type: "unfollow" });
    expect(await send()).toMatchObject({ errcode: 45015 });
  });

  it("is not for unverified accounts", async () => {
    await sandbox.putAccount({ verified: false });
    await say();
    expect(await send()).toMatchObject({ errcode: 48001 });
  });
});

it("a message stands in the chat, unread until somebody looks", async () => {
  await say();
  await send();
  const unread = async () =>
    (await sandbox.control("GET", `/accounts/${APP_ID}/followers?limit=1`)).body.followers;
  expect(await unread()).toMatchObject([{ openid, unread: 1 }]);
  const { body } = await sandbox.control("GET", `/accounts/${APP_ID}/followers/${openid}/chat`);
  expect(body.items).toMatchObject([
    { side: "follower", type: "text", text: "在吗" },
    { side: "account", type: "text", text: "您好" },
  ]);
  expect(await unread()).toMatchObject([{ openid, unread: 0 }]);
});

it("a message that is refused takes nothing from the right", async () => {
  await say();
  await send({ msgtype: "text", text: { content: "" } });
  expect(await sentBeforeRefusal()).toEqual([5, 45047]);
});

describe("content", () => {
  const article = {
    title: "t",
    description: "d",
    url: "https://a.example",
    picurl: "https://a.example/1.jpg",
  };
  it.each<[string, Json, number]>([
    ["a text of 2048 bytes", { msgtype: "text", text: { content: "x".repeat(2048) } }, 0],
    ["a longer text", { msgtype: "text", text: { content: "x".repeat(2049) } }, 45002],
    ["an empty text", { msgtype: "text", text: { content: "" } }, 44004],
    ["no text", { msgtype: "text" }, 44004],
    [
      "a link to a mini program without AppID",
      { msgtype: "text", text: { content: '<a href="https://a.example" data-miniprogram-appid="x">y</a>' } },
      45086,
    ],
    ["an unknown type", { msgtype: "fly", fly: {} }, 40008],
    ["no type", {}, 40008],
    ["an unknown picture", { msgtype: "image", image: { media_id: "x" } }, 40007],
    ["an unknown voice", { msgtype: "voice", voice: { media_id: "x" } }, 40007],
    ["an unknown video", { msgtype: "video", video: { media_id: "x" } }, 40007],
    ["music without picture", { msgtype: "music", music: { musicurl: "https://a.example" } }, 40007],
    ["one article", { msgtype: "news", news: { articles: [article] } }, 0],
    ["two articles", { msgtype: "news", news: { articles: [article, article] } }, 45008],
    ["no article", { msgtype: "news", news: { articles: [] } }, 44003],
    ["old news", { msgtype: "mpnews", mpnews: { media_id: "x" } }, 45103],
    ["an unknown article", { msgtype: "mpnewsarticle", mpnewsarticle: { article_id: "x" } }, 53600],
    [
      "choices",
      {
        msgtype: "msgmenu",
        msgmenu: { head_content: "h", list: [{ id: "1", content: "满意" }], tail_content: "t" },
      },
      0,
    ],
    ["no choice", { msgtype: "msgmenu", msgmenu: { list: [] } }, 44005],
    ["an empty choice", { msgtype: "msgmenu", msgmenu: { list: [{ id: "1", content: "" }] } }, 45099],
    [
      "another's staff",
      { msgtype: "text", text: { content: "a" }, customservice: { kf_account: "a@b" } },
      61452,
    ],
    ["nobody", { touser: "oNobody", msgtype: "text", text: { content: "a" } }, 40003],
    ["a receiver that is no text", { touser: 7, msgtype: "text", text: { content: "a" } }, 40003],
  ])("%s: %j", async (_, message, errcode) => {
    await say();
    expect(await send(message)).toMatchObject({ errcode });
  });

  it("a known picture is sent, an article from the console too", async () => {
    await say();
    const file = { type: "image", dataBase64: PNG.toString("base64") };
    const { mediaId } = (await sandbox.control("POST", `/accounts/${APP_ID}/media`, file)).body;
    expect(await send({ msgtype: "image", image: { media_id: mediaId } })).toEqual(OK);
    const published = { title: "t", description: "d", pictureUrl: "", url: "https://a.example" };
    const { articleId } = (await sandbox.control("POST", `/accounts/${APP_ID}/articles`, published)).body;
    expect(await send({ msgtype: "mpnewsarticle", mpnewsarticle: { article_id: articleId } })).toEqual(OK);
  });
});
