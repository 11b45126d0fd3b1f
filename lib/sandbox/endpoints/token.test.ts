import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { APP_ID, APP_SECRET, type Fixture, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";

let sandbox: Fixture;
beforeEach(async () => {
  sandbox = await startSandbox();
  await sandbox.putAccount();
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

const GOOD = { grant_type: "client_credential", appid: APP_ID, secret: APP_SECRET };
const query = (fields: Record<string, string>) => `/cgi-bin/token?${new URLSearchParams(fields)}`;
const stable = (more: Record<string, unknown> = {}) =>
  sandbox.api("/cgi-bin/stable_token", { ...GOOD, ...more });
const useOf = (token: unknown) => sandbox.api(`/cgi-bin/getcallbackip?access_token=${token}`);
const WORKS = { ip_list: ["127.0.0.1"] };

it("a token is opaque, long, and lives 7200 seconds", async () => {
  const answer = await sandbox.api(query(GOOD));
  expect(answer).toEqual({ access_token: expect.stringMatching(/^\d+_[\w-]{100,}$/), expires_in: 7200 });
});

it("answers carry the platform's own content type and a rid whose first group is the time", async () => {
  const response = await fetch(`${sandbox.url}/cgi-bin/getcallbackip`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json; encoding=utf-8");
  const { errmsg } = z.object({ errmsg: z.string() }).parse(await response.json());
  const [, hex = ""] = /^access_token missing rid: ([0-9a-f]{8})-[0-9a-f]{8}-[0-9a-f]{8}$/.exec(errmsg) ?? [];
  expect(Number.parseInt(hex, 16)).toBe(Date.UTC(2026, 10, 22, 4) / 1000);
});

it.each([
  ["another grant type", { ...GOOD, grant_type: "x" }, 40002],
  ["no appid", { ...GOOD, appid: "" }, 41002],
  ["no secret", { ...GOOD, secret: "" }, 41004],
  ["an unknown appid", { ...GOOD, appid: "wxffffffffffffffff" }, 40013],
  ["a wrong secret", { ...GOOD, secret: "x" }, 40125],
])("token and stable_token refuse %s", async (_, fields, errcode) => {
  expect(await sandbox.api(query(fields))).toMatchObject({ errcode });
  expect(await sandbox.api("/cgi-bin/stable_token", fields)).toMatchObject({ errcode });
});

it("each token call mints another, and the one before lives five minutes more", async () => {
  const first = await sandbox.accessToken();
  const second = await sandbox.accessToken();
  expect(second).not.toBe(first);
  await sandbox.advance(299);
  expect(await useOf(first)).toEqual(WORKS);
  await sandbox.advance(1);
  expect(await useOf(first)).toMatchObject({ errcode: 40001 });
  expect(await useOf(second)).toEqual(WORKS);
});

it("a token that nobody replaced ends after 7200 seconds with 42001", async () => {
  const token = await sandbox.accessToken();
  await sandbox.advance(7199);
  expect(await useOf(token)).toEqual(WORKS);
  await sandbox.advance(1);
  expect(await useOf(token)).toMatchObject({ errcode: 42001 });
});

it("what is no token at all is 40014, and none 41001", async () => {
  expect(await useOf("nonsense")).toMatchObject({ errcode: 40014 });
  expect(await useOf("")).toMatchObject({ errcode: 41001 });
});

it("stable_token answers with the same token and what remains of it", async () => {
  const first = await stable();
  await sandbox.advance(6855);
  expect(await stable()).toEqual({ access_token: first.access_token, expires_in: 345 });
});

it("five minutes before its end stable_token has a new token, and both are good", async () => {
  const first = await stable();
  await sandbox.advance(6900);
  const second = await stable();
  expect(second).toMatchObject({ expires_in: 7200 });
  expect(second.access_token).not.toBe(first.access_token);
  await sandbox.advance(299);
  expect(await useOf(first.access_token)).toEqual(WORKS);
  await sandbox.advance(1);
  expect(await useOf(first.access_token)).toMatchObject({ errcode: 42001 });
});

it("a forced refresh ends the old stable token at once", async () => {
  const first = await stable();
  const second = await stable({ force_refresh: true });
  expect(await useOf(first.access_token)).toMatchObject({ errcode: 40001 });
  expect(await useOf(second.access_token)).toEqual(WORKS);
});

it("forced refreshes must be 30 seconds apart and at most 20 a day", async () => {
  expect(await stable({ force_refresh: true })).toMatchObject({ expires_in: 7200 });
  expect(await stable({ force_refresh: true })).toMatchObject({ errcode: 45011 });
  for (let count = 1; count < 20; count += 1) {
    await sandbox.advance(30);
    expect(await stable({ force_refresh: true })).toMatchObject({ expires_in: 7200 });
  }
  await sandbox.advance(30);
  expect(await stable({ force_refresh: true })).toMatchObject({ errcode: 45009 });
});

it("the two kinds of token leave each other alone", async () => {
  const plain = await sandbox.accessToken();
  const { access_token } = await stable();
  await stable({ force_refresh: true });
  await sandbox.accessToken();
  expect(await useOf(plain)).toEqual(WORKS);
  expect(await useOf(access_token)).toMatchObject({ errcode: 40001 });
});

it("stable_token wants POST, token wants GET, and the body must be JSON", async () => {
  expect(await sandbox.api("/cgi-bin/stable_token")).toMatchObject({ errcode: 43002 });
  expect(await sandbox.api(query(GOOD), {})).toMatchObject({ errcode: 43001 });
  const send = async (body: string) =>
    (await fetch(`${sandbox.url}/cgi-bin/stable_token`, { method: "POST", body })).json();
  expect(await send("")).toMatchObject({ errcode: 44002 });
  expect(await send("{")).toMatchObject({ errcode: 47001 });
});

it("an address that is not on the whitelist is refused and named in both forms", async () => {
  await sandbox.putAccount({ ipWhitelist: ["10.0.0.0/8", "192.168.1.1"] });
  const answer = await sandbox.api(query(GOOD));
  expect(answer.errcode).toBe(40164);
  expect(answer.errmsg).toMatch(/^invalid ip 127\.0\.0\.1 ipv6 ::ffff:127\.0\.0\.1, not in whitelist rid: /);
  await sandbox.putAccount({ ipWhitelist: ["127.0.0.0/8"] });
  expect(await sandbox.api(query(GOOD))).toMatchObject({ expires_in: 7200 });
});

it("the daily quota of a test account is 200 tokens and begins anew at midnight in Beijing", async () => {
  await sandbox.putAccount({ kind: "test" });
  for (let count = 0; count < 200; count += 1) await sandbox.accessToken();
  expect(await sandbox.api(query(GOOD))).toMatchObject({ errcode: 45009 });
  await sandbox.advance(12 * 3600 - 1);
  expect(await sandbox.api(query(GOOD))).toMatchObject({ errcode: 45009 });
  await sandbox.advance(1);
  expect(await sandbox.api(query(GOOD))).toMatchObject({ expires_in: 7200 });
});
