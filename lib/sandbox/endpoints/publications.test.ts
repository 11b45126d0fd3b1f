import { afterEach, beforeEach, expect, it } from "vitest";
import { APP_ID, type Fixture, NOON, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";

let sandbox: Fixture;
beforeEach(async () => {
  sandbox = await startSandbox();
  await sandbox.putAccount();
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

async function publish(title: string): Promise<string> {
  const article = {
    title,
    description: "d",
    pictureUrl: "https://a.example/c.png",
    url: "https://a.example/",
  };
  return String((await sandbox.control("POST", `/accounts/${APP_ID}/articles`, article)).body.articleId);
}
const takeBack = (articleId: string) =>
  sandbox.control("DELETE", `/accounts/${APP_ID}/articles/${articleId}`);
const list = (more = {}) => sandbox.call("freepublish/batchget", { offset: 0, count: 20, ...more });
const get = (article_id: string) => sandbox.call("freepublish/getarticle", { article_id });
const ITEM = {
  author: "",
  digest: "d",
  content_source_url: "",
  thumb_media_id: "",
  is_deleted: false,
  thumb_url: "https://a.example/c.png",
  url: "https://a.example/",
  show_cover_pic: 0,
  need_open_comment: 0,
  only_fans_can_comment: 0,
};

it("published articles are listed newest first, without their text when it is not wanted", async () => {
  const first = await publish("一");
  const second = await publish("二");
  expect(await list({ no_content: 1 })).toEqual({
    total_count: 2,
    item_count: 2,
    item: [
      { article_id: second, content: { news_item: [{ ...ITEM, title: "二" }] }, update_time: NOON / 1000 },
      { article_id: first, content: { news_item: [{ ...ITEM, title: "一" }] }, update_time: NOON / 1000 },
    ],
  });
  expect(await list({ offset: 1, count: 1 })).toMatchObject({
    total_count: 2,
    item_count: 1,
    item: [{ article_id: first, content: { news_item: [{ content: "<p>d</p>" }] } }],
  });
});

it("one is read by its id, and only there while it is not taken back", async () => {
  const articleId = await publish("一");
  expect(await get(articleId)).toEqual({ news_item: [{ ...ITEM, title: "一", content: "<p>d</p>" }] });
  expect((await takeBack(articleId)).status).toBe(200);
  expect((await takeBack(articleId)).status).toBe(404);
  expect(await get(articleId)).toMatchObject({ errcode: 53600 });
  expect(await list()).toMatchObject({ item: [{ content: { news_item: [{ is_deleted: true }] } }] });
});

it("a menu takes no article that is not there, and its button leads nowhere after one is taken back", async () => {
  const article_id = await publish("一");
  const button = [{ type: "article_view_limited", name: "看", article_id }];
  expect(await sandbox.call("menu/create", { button })).toMatchObject({ errcode: 0 });
  await takeBack(article_id);
  expect(await sandbox.call("menu/create", { button })).toMatchObject({ errcode: 53600 });
  const [openid = ""] = await sandbox.followers();
  const path = `/accounts/${APP_ID}/followers/${openid}/act`;
  expect(await sandbox.control("POST", path, { type: "tap", path: [0] })).toMatchObject({
    status: 409,
    body: { error: { code: "no_such_article" } },
  });
});

it.each([
  ["unverified subscription account", { kind: "subscription", verified: false }, { errcode: 48001 }],
  ["unverified service account", { kind: "service", verified: false }, { total_count: 0 }],
  ["test account", { kind: "test", verified: false }, { total_count: 0 }],
])("%s", async (_name, settings, answer) => {
  await sandbox.putAccount(settings);
  expect(await list()).toMatchObject(answer);
});

it("a page has 1 to 20 entries", async () => {
  expect(await list({ count: 21 })).toMatchObject({ errcode: 40097 });
});
