import { afterEach, beforeEach, expect, it } from "vitest";
import { MP4, PNG } from "@/lib/sandbox/testing/sample-files";
import { APP_ID, APP_SECRET, type Fixture, NOON, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";
import { createWeChat, type WeChat } from "@/lib/wechat/api/client";
import { memoryTokenStore } from "@/lib/wechat/api/memory-token-store";

let sandbox: Fixture;
let wechat: WeChat;
let openid: string;

beforeEach(async () => {
  sandbox = await startSandbox();
  await sandbox.putAccount();
  openid = (await sandbox.followers())[0] ?? "";
  wechat = createWeChat({
    appId: APP_ID,
    secret: APP_SECRET,
    baseUrl: sandbox.url,
    mpBaseUrl: sandbox.url,
    fetch,
    clock: { now: () => NOON },
    tokens: memoryTokenStore(),
  });
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

const menu = (name: string) => ({ button: [{ type: "click" as const, name, key: "K" }] });
const namesOf = ({ buttons }: { buttons: { name: string }[] }) => buttons.map(({ name }) => name);

it("our own client makes menus for some followers and takes them away", async () => {
  const { id } = await wechat.tags.create("会员");
  await wechat.tags.tag(id, [openid]);
  await wechat.menu.create(menu("大家"));
  const matchrule = { tag_id: String(id) };
  const { menuId } = await wechat.menu.addConditional({ ...menu("会员"), matchrule });
  expect(await wechat.menu.get()).toMatchObject({
    menuId: expect.any(String),
    conditional: [{ menuId, matchRule: matchrule, buttons: [{ name: "会员" }] }],
  });
  expect(namesOf(await wechat.menu.tryMatch(openid))).toEqual(["会员"]);
  await wechat.tags.untag(id, [openid]);
  expect(namesOf(await wechat.menu.tryMatch(openid))).toEqual(["大家"]);
  expect(await wechat.tags.of(openid)).toEqual([]);
  await wechat.menu.deleteConditional(menuId);
  await expect(wechat.menu.deleteConditional(menuId)).rejects.toMatchObject({ errcode: 65301 });
  expect(await wechat.menu.get()).toMatchObject({ menuId: null, conditional: [] });
});

it("our own client keeps, lists and deletes material", async () => {
  const file = { name: "海报.png", bytes: new Uint8Array(PNG), contentType: "image/png" };
  const { mediaId, url } = await wechat.materials.add({ type: "image", file });
  const film = { name: "a.mp4", bytes: new Uint8Array(MP4), contentType: "video/mp4" };
  const video = { title: "开业", introduction: "欢迎" };
  await wechat.materials.add({ type: "video", file: film, video });
  expect(await wechat.materials.counts()).toEqual({ image: 1, voice: 0, video: 1, news: 0 });
  expect(await wechat.materials.list({ type: "image", offset: 0, count: 20 })).toEqual({
    total: 1,
    items: [{ mediaId, name: "海报.png", url, updatedAt: new Date(NOON) }],
  });
  await wechat.materials.delete(mediaId);
  await expect(wechat.materials.delete(mediaId)).rejects.toMatchObject({ errcode: 40007 });
});

it("our own client lists and reads published articles", async () => {
  const article = { title: "新品", description: "d", pictureUrl: "https://e.cn/c.png", url: "https://e.cn/" };
  const { body } = await sandbox.control("POST", `/accounts/${APP_ID}/articles`, article);
  const articleId = String(body.articleId);
  const published = { title: "新品", digest: "d", url: "https://e.cn/", thumbUrl: "https://e.cn/c.png" };
  expect(await wechat.publications.list({ offset: 0, count: 20 })).toMatchObject({
    total: 1,
    items: [{ articleId, articles: [{ ...published, isDeleted: false }] }],
  });
  expect(await wechat.publications.get(articleId)).toMatchObject([published]);
  await expect(wechat.publications.get("gone")).rejects.toMatchObject({ errcode: 53600 });
});

it("our own client writes an article, publishes it and takes it down", async () => {
  const bytes = new Uint8Array(PNG);
  const picture = await wechat.media.uploadPicture(new Blob([bytes], { type: "image/png" }), "图.png");
  const file = { name: "封面.png", bytes, contentType: "image/png" };
  const { mediaId: coverMediaId } = await wechat.materials.add({ type: "image", file });
  const content = `<p style="font-family:'A'">好</p><img src="${picture}">`;
  const article = { type: "news" as const, title: "新品", content, coverMediaId };
  const wideCrop = { x1: 0, y1: 1 / 7, x2: 1, y2: 6 / 7 };
  const comments = "followers" as const;
  const draft = await wechat.drafts.add([{ ...article, author: "小编", wideCrop, comments }, article]);
  await wechat.drafts.update(draft, 1, { ...article, title: "旧品" });
  expect(await wechat.drafts.get(draft)).toMatchObject([
    { type: "news", title: "新品", author: "小编", comments, coverMediaId },
    {
      title: "旧品",
      comments: "nobody",
      content: `<p style="font-family:&#39;A&#39;">好</p><img data-src="${picture.replace(/0$/, "640")}"  />`,
    },
  ]);
  expect(await wechat.drafts.list({ offset: 0, count: 20 })).toMatchObject({
    total: 1,
    items: [{ mediaId: draft, updatedAt: new Date(NOON), articles: [{ title: "新品" }, { title: "旧品" }] }],
  });
  expect(await wechat.drafts.isOpen()).toBe(true);

  const { publishId, msgDataId } = await wechat.publications.submit(draft);
  expect(await wechat.publications.result(publishId)).toMatchObject({
    status: "publishing",
    articleId: null,
  });
  await sandbox.advance(5);
  const { status, articleId, articles } = await wechat.publications.result(publishId);
  expect(status).toBe("published");
  expect(await (await fetch(articles[0]?.url ?? "")).text()).toContain("新品");
  expect(await wechat.drafts.count()).toBe(0);
  await wechat.comments.close(msgDataId ?? "", 0);
  await wechat.publications.delete(articleId ?? "", 1);
  expect(await wechat.publications.get(articleId ?? "")).toMatchObject([
    { title: "新品", isDeleted: true },
    { title: "旧品", isDeleted: false },
  ]);
  await wechat.publications.delete(articleId ?? "");
  expect(await wechat.publications.result(publishId)).toMatchObject({ status: "takenDown" });
});

it("our own client sends pictures to leaf through, and hears why something is refused", async () => {
  const file = { name: "a.png", bytes: new Uint8Array(PNG), contentType: "image/png" };
  const { mediaId } = await wechat.materials.add({ type: "image", file });
  const article = {
    type: "pictures" as const,
    title: "图",
    content: "字",
    pictureMediaIds: [mediaId, mediaId],
  };
  const draft = await wechat.drafts.add([article]);
  expect(await wechat.drafts.get(draft)).toMatchObject([article]);
  const tooLong = { ...article, title: "字".repeat(33) };
  await expect(wechat.drafts.add([tooLong])).rejects.toMatchObject({
    errcode: 45003,
    meaning: { zh: "标题过长" },
  });
  await wechat.drafts.delete(draft);
  await expect(wechat.drafts.get(draft)).rejects.toMatchObject({ errcode: 40007 });
});

it("our own client reads the console's automatic replies and fetches what they send", async () => {
  const kept = { type: "image", dataBase64: PNG.toString("base64"), permanent: true };
  const { mediaId } = (await sandbox.control("POST", `/accounts/${APP_ID}/media`, kept)).body;
  await sandbox.control("PUT", `/accounts/${APP_ID}/auto-replies`, {
    is_autoreply_open: 0,
    add_friend_autoreply_info: { type: "img", content: mediaId },
  });
  const { isWelcomeOn, isDefaultOn, welcome } = await wechat.autoReplies.read();
  expect({ isWelcomeOn, isDefaultOn, type: welcome?.type }).toEqual({
    isWelcomeOn: true,
    isDefaultOn: false,
    type: "img",
  });
  const file = await wechat.media.get(welcome?.content ?? "");
  expect(file).toMatchObject({ kind: "file", contentType: "image/png" });
});
