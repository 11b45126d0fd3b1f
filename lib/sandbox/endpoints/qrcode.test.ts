import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Fixture, type Json, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";
import { readCode } from "@/lib/testing/read-code";

let sandbox: Fixture;
beforeEach(async () => {
  sandbox = await startSandbox({ rules: { permanentCodes: 2 } });
  await sandbox.putAccount();
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

const create = (action_name: string, scene: unknown, more: Json = {}) =>
  sandbox.call("qrcode/create", { action_name, action_info: { scene }, ...more });
const show = (ticket: unknown) =>
  fetch(`${sandbox.url}/cgi-bin/showqrcode?ticket=${encodeURIComponent(String(ticket))}`);

it("a temporary code says how long it lives: 60 seconds unless asked otherwise, 30 days at most", async () => {
  expect(await create("QR_SCENE", { scene_id: 4_294_967_295 })).toEqual({
    ticket: expect.stringMatching(/^gQ[\w/]+==$/),
    expire_seconds: 60,
    url: expect.stringMatching(/^http:\/\/weixin\.qq\.com\/q\/02[\w-]{20}$/),
  });
  expect(await create("QR_STR_SCENE", { scene_str: "a" }, { expire_seconds: 604_800 })).toMatchObject({
    expire_seconds: 604_800,
  });
  expect(await create("QR_STR_SCENE", { scene_str: "a" }, { expire_seconds: 9_999_999 })).toMatchObject({
    expire_seconds: 2_592_000,
  });
});

it("a permanent code has no expire_seconds, and the same scene gives the same code", async () => {
  const first = await create("QR_LIMIT_STR_SCENE", { scene_str: "门店".repeat(32) });
  expect(Object.keys(first).sort()).toEqual(["ticket", "url"]);
  expect(await create("QR_LIMIT_STR_SCENE", { scene_str: "门店".repeat(32) })).toEqual(first);
});

it("there is an end to permanent codes", async () => {
  await create("QR_LIMIT_SCENE", { scene_id: 1 });
  await create("QR_LIMIT_STR_SCENE", { scene_str: "1" });
  expect(await create("QR_LIMIT_SCENE", { scene_id: 2 })).toMatchObject({ errcode: 45029 });
  expect(await create("QR_LIMIT_SCENE", { scene_id: 1 })).toHaveProperty("ticket");
});

describe("refusals", () => {
  it.each<[string, Json, number]>([
    ["no action", {}, 40053],
    ["an unknown action", { action_name: "QR_CARD", action_info: { scene: { scene_id: 1 } } }, 40053],
    ["an action from Object.prototype", { action_name: "toString" }, 40053],
    ["no scene", { action_name: "QR_SCENE", action_info: {} }, 40053],
    ["scene 0", { action_name: "QR_SCENE", action_info: { scene: { scene_id: 0 } } }, 40053],
    [
      "a scene beyond 32 bits",
      { action_name: "QR_SCENE", action_info: { scene: { scene_id: 4_294_967_296 } } },
      40053,
    ],
    ["a text as number", { action_name: "QR_SCENE", action_info: { scene: { scene_id: "7" } } }, 40053],
    ["a fraction", { action_name: "QR_SCENE", action_info: { scene: { scene_id: 1.5 } } }, 40053],
    [
      "permanent scene 100001",
      { action_name: "QR_LIMIT_SCENE", action_info: { scene: { scene_id: 100_001 } } },
      40053,
    ],
    ["an empty text", { action_name: "QR_STR_SCENE", action_info: { scene: { scene_str: "" } } }, 40053],
    [
      "65 characters",
      { action_name: "QR_STR_SCENE", action_info: { scene: { scene_str: "x".repeat(65) } } },
      40053,
    ],
    [
      "the wrong kind of scene",
      { action_name: "QR_STR_SCENE", action_info: { scene: { scene_id: 1 } } },
      40053,
    ],
    [
      "no lifetime",
      { action_name: "QR_SCENE", action_info: { scene: { scene_id: 1 } }, expire_seconds: 0 },
      40097,
    ],
  ])("%s", async (_, body, errcode) => {
    expect(await sandbox.call("qrcode/create", body)).toMatchObject({ errcode });
  });

  it.each([
    [{ kind: "subscription", verified: true }, 48001],
    [{ kind: "service", verified: false }, 48001],
    [{ kind: "test", verified: false }, undefined],
  ])("by account: %j", async (settings, errcode) => {
    await sandbox.putAccount(settings);
    expect((await create("QR_SCENE", { scene_id: 1 })).errcode).toBe(errcode);
  });
});

it("the picture is a JPEG of 430 by 430 that a QR reader decodes to the url", async () => {
  const { ticket, url } = await create("QR_STR_SCENE", { scene_str: "store-42" });
  const response = await show(ticket);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("image/jpg");
  const picture = await response.arrayBuffer();
  expect(await sharp(picture).metadata()).toMatchObject({ format: "jpeg", width: 430, height: 430 });
  expect(await readCode(picture)).toBe(url);
});

it("a bad ticket and an expired one have no picture", async () => {
  const { ticket } = await create("QR_SCENE", { scene_id: 1 });
  expect((await show("nonsense")).status).toBe(404);
  await sandbox.advance(59);
  expect((await show(ticket)).status).toBe(200);
  await sandbox.advance(1);
  expect((await show(ticket)).status).toBe(404);
});

it("no ticket ever holds a plus sign, which clients forget to escape", async () => {
  const tickets = await Promise.all(
    Array.from({ length: 30 }, (_, index) => create("QR_SCENE", { scene_id: index + 1 })),
  );
  expect(tickets.filter(({ ticket }) => String(ticket).includes("+"))).toEqual([]);
});
