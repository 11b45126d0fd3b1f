import { afterEach, beforeEach, expect, it } from "vitest";
import { APP_ID, type Fixture, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";

let sandbox: Fixture;
beforeEach(async () => {
  sandbox = await startSandbox();
  await sandbox.putAccount();
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

const quota = (cgi_path: unknown) => sandbox.call("openapi/quota/get", { cgi_path });

it("every call counts until midnight in Beijing", async () => {
  await sandbox.call("menu/get");
  await sandbox.call("menu/get");
  const path = "/cgi-bin/menu/get";
  expect(await quota(path)).toEqual({
    errcode: 0,
    errmsg: "ok",
    quota: { daily_limit: 10_000, used: 2, remain: 9998 },
  });
  await sandbox.advance(12 * 3600);
  expect(await quota(path)).toMatchObject({ quota: { used: 0 } });
});

it("unknown paths have no quota", async () => {
  expect(await quota("/cgi-bin/nothing")).toMatchObject({ errcode: 76021 });
  expect(await quota("constructor")).toMatchObject({ errcode: 76021 });
  expect(await quota(7)).toMatchObject({ errcode: 76021 });
  expect(await quota("/sns/userinfo")).toMatchObject({ errcode: 76022 });
});

it("clearing is for one's own account, ten times a month", async () => {
  expect(await sandbox.call("clear_quota", { appid: "wxffffffffffffffff" })).toMatchObject({
    errcode: 40013,
  });
  for (let count = 0; count < 10; count += 1) {
    expect(await sandbox.call("clear_quota", { appid: APP_ID })).toMatchObject({ errcode: 0 });
  }
  expect(await sandbox.call("clear_quota", { appid: APP_ID })).toMatchObject({ errcode: 48006 });
  await sandbox.advance(9 * 86_400);
  expect(await sandbox.call("clear_quota", { appid: APP_ID })).toMatchObject({ errcode: 0 });
});

it("what is not imitated answers 404", async () => {
  const response = await fetch(`${sandbox.url}/cgi-bin/message/mass/sendall`, { method: "POST", body: "{}" });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ errcode: 40066 });
});
