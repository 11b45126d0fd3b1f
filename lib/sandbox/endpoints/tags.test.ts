import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { APP_ID, type Fixture, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";

let sandbox: Fixture;
let openids: string[];
beforeEach(async () => {
  sandbox = await startSandbox();
  await sandbox.putAccount();
  openids = await sandbox.followers();
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

const OK = { errcode: 0, errmsg: "ok" };
const STARRED = { id: 2, name: "星标组", count: 0 };
const make = (name: string) => sandbox.call("tags/create", { tag: { name } });
const idOf = async (name: string) =>
  z.object({ tag: z.object({ id: z.number() }) }).parse(await make(name)).tag.id;
const put = (tagid: number, openid_list: unknown) =>
  sandbox.call("tags/members/batchtagging", { openid_list, tagid });

it("tags are made from 100 on, renamed, listed with their count, and removed", async () => {
  expect(await make("会员")).toEqual({ tag: { id: 100, name: "会员" } });
  await put(100, openids.slice(0, 2));
  expect(await sandbox.call("tags/update", { tag: { id: 100, name: "老会员" } })).toEqual(OK);
  expect(await sandbox.call("tags/get")).toEqual({ tags: [STARRED, { id: 100, name: "老会员", count: 2 }] });
  expect(await sandbox.call("tags/delete", { tag: { id: 100 } })).toEqual(OK);
  expect(await sandbox.call("tags/get")).toEqual({ tags: [STARRED] });
  expect(await sandbox.call("tags/getidlist", { openid: openids[0] })).toEqual({ tagid_list: [] });
  expect(await idOf("新的")).toBe(101);
});

it("followers carry tags in the order of their giving, and lose them by leaving", async () => {
  const first = await idOf("a");
  const second = await idOf("b");
  const [openid = ""] = openids;
  await put(second, [openid, openid]);
  await put(first, [openid]);
  await put(2, [openid]);
  await put(second, [openid]);
  expect(await sandbox.call("tags/getidlist", { openid })).toEqual({ tagid_list: [second, first, 2] });
  expect(await sandbox.call(`user/info?openid=${openid}`)).toMatchObject({ tagid_list: [second, first, 2] });
  const taken = { openid_list: [openid], tagid: first };
  expect(await sandbox.call("tags/members/batchuntagging", taken)).toEqual(OK);
  expect(await sandbox.call("tags/getidlist", { openid })).toEqual({ tagid_list: [second, 2] });
  await sandbox.act(openid, { type: "unfollow" });
  await sandbox.act(openid, { type: "follow" });
  expect(await sandbox.call("tags/getidlist", { openid })).toEqual({ tagid_list: [] });
});

it("the followers with a tag are told page by page", async () => {
  const tagid = await idOf("a");
  const [first = "", , last = ""] = openids;
  await put(tagid, [first, last]);
  expect(await sandbox.call("user/tag/get", { tagid, next_openid: "" })).toEqual({
    count: 2,
    data: { openid: [first, last] },
    next_openid: last,
  });
  expect(await sandbox.call("user/tag/get", { tagid, next_openid: first })).toMatchObject({ count: 1 });
  expect(await sandbox.call("user/tag/get", { tagid, next_openid: last })).toEqual({
    count: 0,
    next_openid: "",
  });
});

it.each([
  ["an empty name", "", 45157],
  ["a taken name", "会员", 45157],
  ["the platform's own name", "星标组", 45157],
  ["31 bytes", "一二三四五六七八九十x", 45158],
])("%s is refused", async (_name, name, errcode) => {
  await make("会员");
  expect(await make(name)).toMatchObject({ errcode });
});

it("the 101st tag is refused", async () => {
  for (let count = 0; count < 100; count += 1) await make(`t${count}`);
  expect(await make("more")).toMatchObject({ errcode: 45056 });
});

it("a tag keeps its name when it is given the same again, though there are 100", async () => {
  for (let count = 0; count < 100; count += 1) await make(`t${count}`);
  expect(await sandbox.call("tags/update", { tag: { id: 100, name: "t0" } })).toEqual(OK);
  expect(await sandbox.call("tags/update", { tag: { id: 100, name: "t1" } })).toMatchObject({
    errcode: 45157,
  });
});

it("the platform's own tags and unknown ones cannot be changed", async () => {
  for (const id of [0, 1, 2]) {
    expect(await sandbox.call("tags/update", { tag: { id, name: "x" } })).toMatchObject({ errcode: 45058 });
    expect(await sandbox.call("tags/delete", { tag: { id } })).toMatchObject({ errcode: 45058 });
  }
  expect(await sandbox.call("tags/delete", { tag: { id: 777 } })).toMatchObject({ errcode: 45159 });
  expect(await sandbox.call("tags/delete", {})).toMatchObject({ errcode: 45159 });
});

it("nobody is tagged when one of the list cannot be", async () => {
  const tagid = await idOf("a");
  const [openid = ""] = openids;
  await sandbox.putAccount({ appId: "wx00000000000000ab" });
  const others = await sandbox.control("GET", "/accounts/wx00000000000000ab/followers");
  const [other] = z.array(z.object({ openid: z.string() })).parse(others.body.followers);
  expect(await put(tagid, [openid, "oNobody"])).toMatchObject({ errcode: 40003 });
  expect(await put(tagid, [openid, other?.openid])).toMatchObject({ errcode: 49003 });
  expect(await put(tagid, [])).toMatchObject({ errcode: 40032 });
  expect(await put(tagid, openid)).toMatchObject({ errcode: 40032 });
  expect(
    await put(
      tagid,
      Array.from({ length: 51 }, () => openid),
    ),
  ).toMatchObject({ errcode: 40032 });
  expect(await put(777, [openid])).toMatchObject({ errcode: 45159 });
  expect(await sandbox.call("tags/getidlist", { openid })).toEqual({ tagid_list: [] });
});

it("nobody carries more than twenty", async () => {
  const [openid = ""] = openids;
  for (let count = 0; count < 20; count += 1) await put(await idOf(`t${count}`), [openid]);
  expect(await put(await idOf("more"), [openid])).toMatchObject({ errcode: 45059 });
});

it("unverified accounts have none", async () => {
  await sandbox.putAccount({ verified: false });
  expect(await sandbox.call("tags/get")).toMatchObject({ errcode: 48001 });
});

it("the console knows the same tags, and gives them to people", async () => {
  const { body: tag } = await sandbox.control("POST", `/accounts/${APP_ID}/tags`, { name: "会员" });
  const path = `/accounts/${APP_ID}/followers/${openids[0]}`;
  expect((await sandbox.control("PUT", path, { tagIds: [tag.id], platform: "android" })).body).toMatchObject({
    openid: openids[0],
    tagIds: [tag.id],
    platform: "android",
  });
  expect((await sandbox.control("GET", `/accounts/${APP_ID}/tags`)).body).toEqual({
    tags: [STARRED, { id: tag.id, name: "会员", count: 1 }],
  });
  expect(await sandbox.control("PUT", path, { tagIds: [777] })).toMatchObject({ status: 400 });
  expect(await sandbox.control("POST", `/accounts/${APP_ID}/tags`, { name: "会员" })).toMatchObject({
    status: 400,
    body: { error: { code: "refused", message: expect.stringContaining("45157") } },
  });
  expect(await sandbox.control("PUT", `/accounts/${APP_ID}/followers/oNobody`, {})).toMatchObject({
    status: 404,
  });
});
