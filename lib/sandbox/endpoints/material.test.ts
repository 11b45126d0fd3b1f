import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GIF, JPG, MP3, MP4, PNG } from "@/lib/sandbox/testing/sample-files";
import { APP_ID, type Fixture, type Json, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";

let sandbox: Fixture;
beforeEach(async () => {
  sandbox = await startSandbox();
  await sandbox.putAccount();
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

const WAV = Buffer.concat([Buffer.from("RIFF\0\0\0\0WAVE", "latin1"), Buffer.alloc(20)]);
const WORDS = { title: "开业", introduction: "欢迎光临" };

async function add(type: string, file: Buffer | null, filename = "a", description?: string): Promise<Json> {
  const form = new FormData();
  if (file) form.set("media", new Blob([new Uint8Array(file)]), filename);
  if (description !== undefined) form.set("description", description);
  const query = `type=${type}&access_token=${await sandbox.accessToken()}`;
  const address = `${sandbox.url}/cgi-bin/material/add_material?${query}`;
  return (await fetch(address, { method: "POST", body: form })).json();
}
const list = (type: string, offset: unknown = 0, count: unknown = 20) =>
  sandbox.call("material/batchget_material", { type, offset, count });
const remove = (media_id: unknown) => sandbox.call("material/del_material", { media_id });
const get = (media_id: unknown) => sandbox.call("material/get_material", { media_id });
const NEWS = {
  type: "news",
  articles: [
    { title: "新品", description: "一<二", pictureUrl: "https://a.example/c.png", url: "https://a.example/" },
  ],
};
const keepNews = async () => (await sandbox.control("POST", `/accounts/${APP_ID}/media`, NEWS)).body.mediaId;

it("files are kept for good and listed by type, newest first and page by page", async () => {
  const first = await add("image", PNG, "a.png");
  await sandbox.advance(100 * 86_400);
  const second = await add("image", JPG, "海报.jpg");
  await add("voice", MP3, "a.mp3");
  const item = (added: Json, name: string) => ({
    media_id: added.media_id,
    name,
    url: added.url,
    update_time: expect.any(Number),
  });
  expect(await list("image")).toEqual({
    total_count: 2,
    item_count: 2,
    item: [item(second, "海报.jpg"), item(first, "a.png")],
  });
  expect(await list("image", 1, 1)).toMatchObject({
    total_count: 2,
    item_count: 1,
    item: [{ name: "a.png" }],
  });
  expect(await list("image", 2)).toEqual({ total_count: 2, item_count: 0, item: [] });
  const picture = await fetch(String(first.url));
  expect(Buffer.from(await picture.arrayBuffer())).toEqual(PNG);
});

it("they are counted, thumbs and temporary media left out", async () => {
  await add("image", PNG);
  await add("thumb", JPG);
  await add("video", MP4, "a.mp4", JSON.stringify(WORDS));
  await keepNews();
  await sandbox.control("POST", `/accounts/${APP_ID}/media`, {
    type: "image",
    dataBase64: PNG.toString("base64"),
  });
  expect(await sandbox.call("material/get_materialcount")).toEqual({
    image_count: 1,
    voice_count: 0,
    video_count: 1,
    news_count: 1,
  });
});

it("a video has words, which its tap shows", async () => {
  const { media_id } = await add("video", MP4, "a.mp4", JSON.stringify(WORDS));
  expect(await get(media_id)).toEqual({
    title: "开业",
    description: "欢迎光临",
    down_url: expect.stringContaining("/mmbiz/"),
  });
  await sandbox.call("menu/create", { button: [{ type: "media_id", name: "看", media_id }] });
  const [openid = ""] = await sandbox.followers();
  expect((await sandbox.act(openid, { type: "tap", path: [0] })).items).toMatchObject([
    { type: "video", side: "account", title: "开业", description: "欢迎光临" },
  ]);
});

it("news is told with its articles, and opened by view_limited", async () => {
  const media_id = await keepNews();
  const article = { title: "新品", digest: "一<二", content: "<p>一&lt;二</p>", url: "https://a.example/" };
  expect(await get(media_id)).toMatchObject({ news_item: [article] });
  expect(await list("news")).toMatchObject({
    total_count: 1,
    item: [{ media_id, content: { news_item: [article] } }],
  });
  await sandbox.call("menu/create", { button: [{ type: "view_limited", name: "看", media_id }] });
  const [openid = ""] = await sandbox.followers();
  expect((await sandbox.act(openid, { type: "tap", path: [0] })).items).toMatchObject([
    { type: "event", event: "openArticle", url: "https://a.example/" },
  ]);
});

it("a picture comes back as its bytes", async () => {
  const { media_id } = await add("image", PNG);
  const address = `${sandbox.url}/cgi-bin/material/get_material?access_token=${await sandbox.accessToken()}`;
  const answer = await fetch(address, { method: "POST", body: JSON.stringify({ media_id }) });
  expect(answer.headers.get("content-type")).toBe("image/png");
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG);
});

it("what is deleted is gone", async () => {
  const { media_id } = await add("video", MP4, "a.mp4", JSON.stringify(WORDS));
  expect(await remove(media_id)).toEqual({ errcode: 0, errmsg: "ok" });
  expect(await remove(media_id)).toMatchObject({ errcode: 40007 });
  expect(await list("video")).toMatchObject({ total_count: 0 });
  const button = [{ type: "media_id", name: "看", media_id }];
  expect(await sandbox.call("menu/create", { button })).toMatchObject({ errcode: 40007 });
});

describe("a menu keeps its material", () => {
  it("when it is everybody's", async () => {
    const { media_id } = await add("image", PNG);
    const sub_button = [{ type: "media_id", name: "看", media_id }];
    await sandbox.call("menu/create", { button: [{ name: "更多", sub_button }] });
    expect(await remove(media_id)).toMatchObject({ errcode: 48005 });
    await sandbox.call("menu/delete");
    expect(await remove(media_id)).toMatchObject({ errcode: 0 });
  });

  it("when it is for some followers", async () => {
    const { media_id } = await add("image", PNG);
    await sandbox.call("menu/create", { button: [{ type: "click", name: "a", key: "K" }] });
    const button = [{ type: "media_id", name: "看", media_id }];
    await sandbox.call("menu/addconditional", { button, matchrule: { client_platform_type: "1" } });
    expect(await remove(media_id)).toMatchObject({ errcode: 48005 });
  });

  it("when it was made in the console", async () => {
    const { media_id } = await add("image", PNG);
    const button = [{ type: "img", name: "看", value: media_id }];
    await sandbox.control("PUT", `/accounts/${APP_ID}/menu`, { button });
    expect(await remove(media_id)).toMatchObject({ errcode: 48005 });
  });
});

describe("refused is", () => {
  it.each([
    ["no file", "image", null, 41005],
    ["an empty file", "image", Buffer.alloc(0), 44001],
    ["a type of no kind", "news", PNG, 40004],
    ["a format that does not fit", "voice", PNG, 40005],
    ["a thumb beyond 64 KB", "thumb", Buffer.concat([JPG, Buffer.alloc(65_536)]), 40012],
    ["a video without words", "video", MP4, 47001],
  ])("%s", async (_name, type, file, errcode) => {
    expect(await add(type, file)).toMatchObject({ errcode });
  });

  it("a video whose words are no JSON", async () => {
    expect(await add("video", MP4, "a.mp4", "开业")).toMatchObject({ errcode: 47001 });
  });

  it.each([
    ["a type of no kind", { type: "thumb", offset: 0, count: 1 }, 40004],
    ["more than 20", { type: "image", offset: 0, count: 21 }, 40097],
    ["none", { type: "image", offset: 0, count: 0 }, 40097],
    ["a place before the first", { type: "image", offset: -1, count: 1 }, 40097],
  ])("a list of %s", async (_name, body, errcode) => {
    expect(await sandbox.call("material/batchget_material", body)).toMatchObject({ errcode });
  });

  it("material that is none, or not kept for good", async () => {
    const file = { type: "image", dataBase64: PNG.toString("base64") };
    const { mediaId } = (await sandbox.control("POST", `/accounts/${APP_ID}/media`, file)).body;
    expect(await get("")).toMatchObject({ errcode: 41006 });
    expect(await get("x")).toMatchObject({ errcode: 40007 });
    expect(await get(mediaId)).toMatchObject({ errcode: 40007 });
  });
});

it("more formats are kept for good than for three days", async () => {
  expect(await add("voice", WAV)).toEqual({ media_id: expect.any(String) });
  expect(await add("image", GIF)).toMatchObject({ media_id: expect.any(String) });
  expect(await add("image", Buffer.from("BM and so on"))).toMatchObject({ media_id: expect.any(String) });
});
