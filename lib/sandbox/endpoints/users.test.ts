import { afterEach, beforeEach, expect, it } from "vitest";
import { APP_ID, type Fixture, NOON, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";

let sandbox: Fixture;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

it("the list of followers is told with its last OpenID, and ends after it", async () => {
  await sandbox.putAccount();
  const openid = await sandbox.followers();
  expect(openid).toHaveLength(3);
  for (const one of openid) expect(one).toMatch(/^o[\w-]{27}$/);
  expect(await sandbox.call("user/get")).toEqual({
    total: 3,
    count: 3,
    data: { openid },
    next_openid: openid[2],
  });
  expect(await sandbox.call(`user/get?next_openid=${openid[0]}`)).toMatchObject({ total: 3, count: 2 });
  expect(await sandbox.call(`user/get?next_openid=${openid[2]}`)).toEqual({
    total: 3,
    count: 0,
    next_openid: "",
  });
  expect(await sandbox.call("user/get?next_openid=oNobody")).toMatchObject({ errcode: 40003 });
});

it("ten thousand followers fit on one page, and the rest on the next", async () => {
  await sandbox.putAccount({ followers: 10_000 });
  const { body: stranger } = await sandbox.control("POST", `/accounts/${APP_ID}/followers`, {});
  await sandbox.act(String(stranger.openid), { type: "follow" });
  const first = await sandbox.call("user/get");
  expect(first).toMatchObject({ total: 10_001, count: 10_000 });
  const second = await sandbox.call(`user/get?next_openid=${String(first.next_openid)}`);
  expect(second).toEqual({
    total: 10_001,
    count: 1,
    data: { openid: [stranger.openid] },
    next_openid: stranger.openid,
  });
});

it("a follower is told without nickname and picture, a stranger with nothing at all", async () => {
  await sandbox.putAccount();
  const [openid = ""] = await sandbox.followers();
  expect(await sandbox.call(`user/info?openid=${openid}&lang=en`)).toEqual({
    subscribe: 1,
    openid,
    language: "en",
    subscribe_time: NOON / 1000 - 900,
    remark: "",
    groupid: 0,
    tagid_list: [],
    subscribe_scene: "ADD_SCENE_SEARCH",
    qr_scene: 0,
    qr_scene_str: "",
  });
  await sandbox.act(openid, { type: "unfollow" });
  expect(await sandbox.call(`user/info?openid=${openid}`)).toEqual({ subscribe: 0, openid });
});

it("who came by a code is told with its scene", async () => {
  await sandbox.putAccount({ followers: 0 });
  const scene = { scene: { scene_str: "store-42" } };
  const { ticket } = await sandbox.call("qrcode/create", { action_name: "QR_STR_SCENE", action_info: scene });
  const { body } = await sandbox.control("POST", `/accounts/${APP_ID}/followers`, {});
  await sandbox.act(String(body.openid), { type: "scan", ticket });
  expect(await sandbox.call(`user/info?openid=${String(body.openid)}`)).toMatchObject({
    subscribe: 1,
    subscribe_time: NOON / 1000,
    subscribe_scene: "ADD_SCENE_QR_CODE",
    qr_scene: 0,
    qr_scene_str: "store-42",
  });
});

it("user information needs a known OpenID and comes in batches of up to 100", async () => {
  await sandbox.putAccount();
  const openids = await sandbox.followers();
  expect(await sandbox.call("user/info")).toMatchObject({ errcode: 41009 });
  expect(await sandbox.call("user/info?openid=oNobody")).toMatchObject({ errcode: 40003 });
  const batch = (list: unknown) => sandbox.call("user/info/batchget", { user_list: list });
  const { user_info_list } = await batch(openids.map((openid) => ({ openid })));
  expect(user_info_list).toMatchObject(
    openids.map((openid) => ({ openid, subscribe: 1, language: "zh_CN" })),
  );
  expect(await batch([])).toMatchObject({ errcode: 40032 });
  expect(await batch(Array.from({ length: 101 }, () => ({ openid: openids[0] })))).toMatchObject({
    errcode: 40032,
  });
  expect(await batch([{ openid: "x" }])).toMatchObject({ errcode: 40003 });
  expect(await batch([7])).toMatchObject({ errcode: 40003 });
});

it("unverified accounts may not ask", async () => {
  await sandbox.putAccount({ verified: false });
  expect(await sandbox.call("user/get")).toMatchObject({ errcode: 48001 });
});
