import { afterEach, beforeEach, expect, it } from "vitest";
import { type Fixture, type Json, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";

let sandbox: Fixture;
beforeEach(async () => {
  sandbox = await startSandbox();
  await sandbox.putAccount();
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

const make = (body: Json) => sandbox.call("shorten/gen", body);
const read = (short_key: unknown) => sandbox.call("shorten/fetch", { short_key });

it("a short key stands for its text until it expires", async () => {
  const made = await make({ long_data: "门店 042", expire_seconds: 86_400 });
  expect(made).toEqual({ errcode: 0, errmsg: "ok", short_key: expect.stringMatching(/^[0-9A-Za-z]{15}$/) });
  await sandbox.advance(86_300);
  expect(await read(made.short_key)).toMatchObject({ long_data: "门店 042", expire_seconds: 100 });
  await sandbox.advance(100);
  expect(await read(made.short_key)).toMatchObject({ errcode: 40097 });
});

it("it lives for 30 days unless asked otherwise", async () => {
  const { short_key } = await make({ long_data: "x" });
  expect(await read(short_key)).toMatchObject({ errcode: 0, expire_seconds: 2_592_000 });
});

it.each<[string, Json, number]>([
  ["no text", {}, 40097],
  ["more than 4 KB", { long_data: "字".repeat(1366) }, 45002],
  ["no lifetime", { long_data: "x", expire_seconds: 0 }, 40097],
  ["more than 30 days", { long_data: "x", expire_seconds: 2_592_001 }, 40097],
])("%s is refused", async (_, body, errcode) => {
  expect(await make(body)).toMatchObject({ errcode });
});

it("nobody reads another account's", async () => {
  const { short_key } = await make({ long_data: "x" });
  expect(await read("nonsense")).toMatchObject({ errcode: 40097 });
  await sandbox.putAccount({ appId: "wx00000000000000ff" });
  const token = await sandbox.accessToken("wx00000000000000ff");
  expect(await sandbox.api(`/cgi-bin/shorten/fetch?access_token=${token}`, { short_key })).toMatchObject({
    errcode: 40097,
  });
});
