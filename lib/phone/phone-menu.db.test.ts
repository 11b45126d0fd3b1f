import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { PNG } from "@/lib/sandbox/testing/sample-files";
import { describeRefusals } from "@/lib/testing/refusals";
import { changePersonAction, performActAction, readTagsAction } from "./actions";
import { loadPhone } from "./loaders";
import { dataOf, phonesForFile } from "./open-phone.test-kit";
import type { Act, TapPath } from "./schema";

const { platform, openPhone } = phonesForFile();
type Phone = Awaited<ReturnType<typeof openPhone>>;
type Payload = Extract<Act, { type: "tap" }>["payload"];

const person = { openid: "o1", platform: "android" as const, tags: ["会员"] };
describeRefusals("changing somebody's tags", changePersonAction, person);
describeRefusals("reading the tags", readTagsAction, {});

const click = (name: string) => ({ type: "click", name, key: name });

describe("the menu on the phone", () => {
  it("is the one that this person sees", async () => {
    const phone = await openPhone();
    await phone.act({ type: "follow" });
    await phone.call("menu/create", { button: [click("大家")] });
    expect(await namesOn(phone)).toEqual(["大家"]);
    await change(phone, { platform: "android", tags: [] });
    await phone.call("menu/addconditional", {
      button: [click("安卓")],
      matchrule: { client_platform_type: "2" },
    });
    expect(await namesOn(phone)).toEqual(["安卓"]);
    expect(await namesOn(phone, (await others(phone))[0])).toEqual(["大家"]);
  });

  it("goes by the tag that was given last, and a tag is made by its name", async () => {
    const phone = await openPhone();
    await phone.act({ type: "follow" });
    await phone.call("menu/create", { button: [click("大家")] });
    await change(phone, { platform: "ios", tags: ["老客", "会员"] });
    const tags = dataOf(await readTagsAction(phone.account.id, {}));
    expect(tags.map(({ name }) => name)).toEqual(["星标组", "老客", "会员"]);
    const tag_id = tags.find(({ name }) => name === "会员")?.id;
    await phone.call("menu/addconditional", { button: [click("会员")], matchrule: { tag_id } });
    expect(await namesOn(phone)).toEqual(["会员"]);
    await change(phone, { platform: "ios", tags: ["会员", "老客"] });
    expect(await namesOn(phone)).toEqual(["大家"]);
  });

  it("says what a tag's name must be", async () => {
    const phone = await openPhone();
    await phone.act({ type: "follow" });
    const wish = { openid: phone.openid, platform: "ios" as const, tags: ["一二三四五六七八九十十一"] };
    expect(await changePersonAction(phone.account.id, wish)).toMatchObject({
      ok: false,
      message: expect.stringContaining("45158"),
    });
  });
});

describe("a tap", () => {
  const picture = PNG.toString("base64");
  const location = { latitude: 31.24, longitude: 121.49, label: "外滩", poiName: "外滩" };
  const keyed = (type: string) => ({ type, name: "按钮", key: `K_${type}` });

  it.each<[string, Payload, string[]]>([
    ["click", undefined, ["click"]],
    ["scancode_push", { scanResult: "https://e.cn/" }, ["scancodePush"]],
    ["scancode_waitmsg", { scanResult: "6901234567892" }, ["scancodeWaitmsg"]],
    ["pic_sysphoto", { pictures: [picture] }, ["picSysphoto", "image"]],
    ["pic_photo_or_album", { pictures: [picture, picture] }, ["picPhotoOrAlbum", "image", "image"]],
    ["pic_weixin", { pictures: [picture] }, ["picWeixin", "image"]],
    ["location_select", { location }, ["locationSelect", "location"]],
  ])("on %s reaches the desk", async (type, payload, kinds) => {
    const phone = await following();
    await phone.call("menu/create", { button: [keyed(type)] });
    await tap(phone, [0], payload);
    expect(await arrived(phone)).toEqual(kinds);
  });

  it("on a page or a mini program reaches the desk", async () => {
    const phone = await following();
    const mini = { type: "miniprogram", name: "m", appid: "wx0123456789abcdef", pagepath: "p" };
    const url = "https://e.cn/";
    await phone.call("menu/create", {
      button: [
        { type: "view", name: "v", url },
        { ...mini, url },
      ],
    });
    await tap(phone, [0]);
    await tap(phone, [1]);
    expect(await arrived(phone)).toEqual(["view", "viewMiniprogram"]);
  });

  it("on material and articles shows them and reaches nobody", async () => {
    const phone = await following();
    const stand = `/accounts/${phone.account.appId}`;
    const article = { title: "新品", description: "d", pictureUrl: "", url: "https://e.cn/a" };
    const file = { type: "image", dataBase64: picture, permanent: true };
    const { mediaId } = (await platform().control("POST", `${stand}/media`, file)).body;
    const news = { type: "news", articles: [article] };
    const { mediaId: newsId } = (await platform().control("POST", `${stand}/media`, news)).body;
    const { articleId } = (await platform().control("POST", `${stand}/articles`, article)).body;
    const sub_button = [
      { type: "media_id", name: "a", media_id: mediaId },
      { type: "view_limited", name: "b", media_id: newsId },
      { type: "article_id", name: "c", article_id: articleId },
      { type: "article_view_limited", name: "d", article_id: articleId },
    ];
    await phone.call("menu/create", { button: [{ name: "更多", sub_button }] });
    const opened = { type: "event", event: "openArticle", url: "https://e.cn/a" };
    expect(await tap(phone, [0, 0])).toMatchObject([{ type: "image", side: "account", mediaId }]);
    expect(await tap(phone, [0, 1])).toMatchObject([opened]);
    expect(await tap(phone, [0, 2])).toMatchObject([{ type: "news", articles: [{ title: "新品" }] }]);
    expect(await tap(phone, [0, 3])).toMatchObject([opened]);
    expect(await arrived(phone)).toEqual([]);
  });

  it("on what is gone says so", async () => {
    const phone = await following();
    const stand = `/accounts/${phone.account.appId}/articles`;
    const article = { title: "新品", description: "d", pictureUrl: "", url: "https://e.cn/a" };
    const { articleId } = (await platform().control("POST", stand, article)).body;
    await phone.call("menu/create", { button: [{ type: "article_id", name: "c", article_id: articleId }] });
    await platform().control("DELETE", `${stand}/${String(articleId)}`);
    const act: Act = { type: "tap", path: [0] };
    expect(await performActAction(phone.account.id, { openid: phone.openid, act })).toMatchObject({
      ok: false,
      code: "conflict",
    });
  });
});

async function following(): Promise<Phone> {
  const phone = await openPhone();
  await phone.act({ type: "follow" });
  return phone;
}

const tap = (phone: Phone, path: TapPath, payload?: Payload) => phone.act({ type: "tap", path, payload });

/** What the desk got since the person followed, in order. */
async function arrived({ account }: Phone): Promise<string[]> {
  const deliveries = await db.delivery.findMany({ where: { accountId: account.id }, orderBy: { id: "asc" } });
  return deliveries.map(({ kind }) => kind).slice(1);
}

async function change(phone: Phone, settings: { platform: "ios" | "android"; tags: string[] }) {
  dataOf(await changePersonAction(phone.account.id, { openid: phone.openid, ...settings }));
}

async function others(phone: Phone): Promise<string[]> {
  const { start } = await loadPhone(phone.account.id, { follower: phone.openid });
  if (start.type !== "ready") throw new Error(start.type);
  return start.frame.followers.map(({ openid }) => openid).filter((openid) => openid !== phone.openid);
}

async function namesOn(phone: Phone, openid = phone.openid): Promise<string[]> {
  const { start } = await loadPhone(phone.account.id, { follower: openid });
  if (start.type !== "ready") throw new Error(start.type);
  return start.frame.menu.map(({ name }) => name);
}
