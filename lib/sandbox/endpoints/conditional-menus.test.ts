import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { APP_ID, type Fixture, type Json, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";

let sandbox: Fixture;
let openids: string[];
let tagId: number;
beforeEach(async () => {
  sandbox = await startSandbox({ rules: { conditionalMenus: 5 } });
  await sandbox.putAccount();
  openids = await sandbox.followers();
  const { tag } = await sandbox.call("tags/create", { tag: { name: "会员" } });
  tagId = z.object({ id: z.number() }).parse(tag).id;
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

const leaf = (name: string) => ({ type: "click", name, key: name });
const stored = (name: string) => ({ ...leaf(name), sub_button: [] });
const create = (...names: string[]) => sandbox.call("menu/create", { button: names.map(leaf) });
const add = (matchrule: unknown, button: unknown = [leaf("会员")]) =>
  sandbox.call("menu/addconditional", { button, matchrule });
const seenBy = async (openid = "") => (await sandbox.call("menu/trymatch", { user_id: openid })).button;
const tag = (...openid_list: string[]) =>
  sandbox.call("tags/members/batchtagging", { openid_list, tagid: tagId });
const change = (openid: string, settings: Json) =>
  sandbox.control("PUT", `/accounts/${APP_ID}/followers/${openid}`, settings);
const OK = { errcode: 0, errmsg: "ok" };

it("a menu for a tag is seen by its carriers only", async () => {
  await create("默认");
  await tag(openids[0] ?? "");
  expect(await add({ tag_id: tagId })).toEqual({ menuid: expect.stringMatching(/^\d+$/) });
  expect(await seenBy(openids[0])).toEqual([stored("会员")]);
  expect(await seenBy(openids[1])).toEqual([stored("默认")]);
});

it.each([
  ["ios", "1"],
  ["android", "2"],
  ["other", "3"],
])("a menu for %s is seen on such a phone only", async (platform, client_platform_type) => {
  await create("默认");
  await change(openids[0] ?? "", { platform });
  await change(openids[1] ?? "", { platform: platform === "ios" ? "other" : "ios" });
  await add({ client_platform_type });
  expect(await seenBy(openids[0])).toEqual([stored("会员")]);
  expect(await seenBy(openids[1])).toEqual([stored("默认")]);
});

it("both conditions must hold, and the newest menu that matches wins", async () => {
  await create("默认");
  const [openid = ""] = openids;
  await tag(openid);
  await add({ tag_id: String(tagId) }, [leaf("旧")]);
  await add({ tag_id: tagId }, [leaf("新")]);
  await add({ tag_id: tagId, client_platform_type: 2 }, [leaf("安卓")]);
  expect(await seenBy(openid)).toEqual([stored("新")]);
  await change(openid, { platform: "android" });
  expect(await seenBy(openid)).toEqual([stored("安卓")]);
});

it("of several tags the one given last decides", async () => {
  await create("默认");
  await add({ tag_id: tagId });
  await change(openids[0] ?? "", { tagIds: [tagId, 2] });
  expect(await seenBy(openids[0])).toEqual([stored("默认")]);
  await change(openids[0] ?? "", { tagIds: [2, tagId] });
  expect(await seenBy(openids[0])).toEqual([stored("会员")]);
});

it("menu/get tells them newest first, the tag by its old name, and ids only when there are some", async () => {
  await create("默认");
  expect(await sandbox.call("menu/get")).toEqual({ menu: { button: [stored("默认")] } });
  const first = await add({ tag_id: tagId });
  const second = await add({ client_platform_type: "2", sex: "" });
  const answer = await sandbox.call("menu/get");
  expect(answer).toEqual({
    menu: { button: [stored("默认")], menuid: expect.any(Number) },
    conditionalmenu: [
      {
        button: [stored("会员")],
        matchrule: { client_platform_type: "2" },
        menuid: Number(second.menuid),
      },
      { button: [stored("会员")], matchrule: { group_id: String(tagId) }, menuid: Number(first.menuid) },
    ],
  });
});

it("one is deleted by its id, and only once", async () => {
  await create("默认");
  const { menuid } = await add({ tag_id: tagId });
  expect(await sandbox.call("menu/delconditional", { menuid })).toEqual(OK);
  expect(await sandbox.call("menu/delconditional", { menuid })).toMatchObject({ errcode: 65301 });
  expect(await sandbox.call("menu/delconditional", {})).toMatchObject({ errcode: 65301 });
  expect(await sandbox.call("menu/get")).toEqual({ menu: { button: [stored("默认")] } });
});

it("another default menu leaves them, deleting it takes them along, and no id comes twice", async () => {
  await create("默认");
  const { menuid } = await add({ client_platform_type: "1" });
  await create("换了");
  expect(await seenBy(openids[0])).toEqual([stored("会员")]);
  expect(await sandbox.call("menu/delete")).toEqual(OK);
  await create("再来");
  expect(await seenBy(openids[0])).toEqual([stored("再来")]);
  const again = await add({ client_platform_type: "1" });
  expect(Number(again.menuid)).toBeGreaterThan(Number(menuid));
});

describe("refused is", () => {
  const rule = { client_platform_type: "1" };
  const view = (host: string) => ({ type: "view", name: "商城", url: `https://${host}/` });

  it.each([
    ["no rule", undefined, [leaf("a")], 65304],
    ["an empty rule", { tag_id: "", sex: "" }, [leaf("a")], 65304],
    ["private data", { ...rule, sex: "1" }, [leaf("a")], 65320],
    ["a region", { ...rule, country: "中国" }, [leaf("a")], 65320],
    ["a tag that is no number", { tag_id: "VIP" }, [leaf("a")], 40035],
    ["a client of no kind", { client_platform_type: "4" }, [leaf("a")], 40035],
    ["a button without an action", rule, [{ name: "a" }], 65308],
    ["a parent without buttons", rule, [{ name: "a", sub_button: [] }], 65308],
    ["a bad address", rule, [{ type: "view", name: "a", url: "a.example" }], 65317],
    ["four buttons", rule, ["a", "b", "c", "d"].map(leaf), 40016],
    ["a type of no kind", rule, [{ type: "fly", name: "a" }], 40017],
    ["four domains", rule, [{ name: "a", sub_button: ["a.cn", "b.cn", "c.cn", "d.cn"].map(view) }], 65316],
  ])("%s", async (_name, matchrule, button, errcode) => {
    await create("默认");
    expect(await add(matchrule, button)).toMatchObject({ errcode });
  });

  it("a fourth domain over all of them together", async () => {
    await create("默认");
    await add(rule, [{ name: "a", sub_button: ["a.cn", "b.cn", "c.cn"].map(view) }]);
    expect(await add(rule, [view("d.cn")])).toMatchObject({ errcode: 65316 });
    expect(await add(rule, [view("c.cn")])).toMatchObject({ menuid: expect.any(String) });
  });

  it("one without a default menu", async () => {
    expect(await add(rule)).toMatchObject({ errcode: 65303 });
  });

  it("one more than the account may have", async () => {
    await create("默认");
    for (let count = 0; count < 5; count += 1) await add(rule);
    expect(await add(rule)).toMatchObject({ errcode: 65305 });
  });

  it("an account that is not verified", async () => {
    await sandbox.putAccount({ verified: false });
    expect(await add(rule)).toMatchObject({ errcode: 65306 });
    await sandbox.putAccount({ verified: false, kind: "subscription" });
    expect(await add(rule)).toMatchObject({ errcode: 48001 });
  });

  it("a match for nobody, for a stranger, and without any menu", async () => {
    expect(await sandbox.call("menu/trymatch", { user_id: openids[0] })).toMatchObject({ errcode: 46003 });
    expect(await sandbox.call("menu/trymatch", { user_id: "weixin" })).toMatchObject({ errcode: 65302 });
    await sandbox.act(openids[0] ?? "", { type: "unfollow" });
    expect(await sandbox.call("menu/trymatch", { user_id: openids[0] })).toMatchObject({ errcode: 65315 });
  });

  it("the day's 201st on a test account", async () => {
    await sandbox.putAccount({ kind: "test" });
    const address = `/cgi-bin/menu/addconditional?access_token=${await sandbox.accessToken()}`;
    for (let count = 0; count < 200; count += 1) await sandbox.api(address, { button: [] });
    expect(await sandbox.api(address, { button: [] })).toMatchObject({ errcode: 45009 });
  });
});

it("a match may come wrapped", async () => {
  await sandbox.close();
  sandbox = await startSandbox({ rules: { tryMatchWraps: true } });
  await sandbox.putAccount();
  await create("默认");
  const [openid] = await sandbox.followers();
  expect(await sandbox.call("menu/trymatch", { user_id: openid })).toEqual({
    menu: { button: [stored("默认")] },
  });
});
