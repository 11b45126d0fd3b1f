import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { startCallbackServer } from "@/lib/sandbox/testing/callback-server";
import { APP_ID, APP_SECRET, type Fixture, NOON, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";

let sandbox: Fixture;
const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("a restart forgets nothing", async () => {
  const dataFile = join(folder, "sandbox.db");
  sandbox = await startSandbox({ dataFile });
  await sandbox.putAccount();
  const [openid = ""] = await sandbox.followers();
  await sandbox.advance(1000);
  const token = await sandbox.accessToken();
  const withToken = (path: string) => `/cgi-bin/${path}access_token=${token}`;
  await sandbox.api(withToken("menu/create?"), { button: [{ type: "click", name: "a", key: "K" }] });
  const scene = { action_name: "QR_LIMIT_STR_SCENE", action_info: { scene: { scene_str: "a" } } };
  const { ticket } = await sandbox.api(withToken("qrcode/create?"), scene);
  const { exchanges } = await sandbox.act(openid, { type: "say", text: "在吗" });
  const readings = async () => [
    await sandbox.control("GET", "/health"),
    await sandbox.control("GET", "/accounts"),
    await sandbox.control("GET", `/accounts/${APP_ID}/followers`),
    await sandbox.control("GET", `/accounts/${APP_ID}/followers/${openid}/chat`),
    await sandbox.control("GET", `/accounts/${APP_ID}/exchanges/${exchanges[0]?.id}`),
    await sandbox.api(withToken("menu/get?")),
    (await fetch(`${sandbox.url}/cgi-bin/showqrcode?ticket=${encodeURIComponent(String(ticket))}`)).status,
  ];
  const before = await readings();
  await sandbox.close();
  sandbox = await startSandbox({ dataFile });
  expect(await readings()).toEqual(before);
});

it("a port that is taken is an error", async () => {
  sandbox = await startSandbox();
  const port = Number(new URL(sandbox.url).port);
  await expect(startSandbox({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

describe("the control plane", () => {
  const status = async (headers: Record<string, string>, path = "/_control/health") =>
    new Promise((resolve) => {
      request(`${sandbox.url}${path}`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });

  it("answers only to its header and to loopback host names", async () => {
    sandbox = await startSandbox();
    const marked = { "x-sandbox-control": "1" };
    expect(await status(marked)).toBe(200);
    expect(await status({})).toBe(403);
    expect(await status({ "x-sandbox-control": "yes" })).toBe(403);
    expect(await status({ ...marked, host: "localhost:3100" })).toBe(200);
    expect(await status({ ...marked, host: "evil.example" })).toBe(403);
    expect(await status({ ...marked, host: "127.0.0.1.evil.example" })).toBe(403);
  });

  it("never shows the secrets of an account", async () => {
    sandbox = await startSandbox();
    const { body } = await sandbox.putAccount();
    expect(body).toMatchObject({ appId: APP_ID, name: "试衣间", kind: "service", menu: null, followers: 3 });
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(["appSecret"]));
    expect(JSON.stringify(body)).not.toContain(APP_SECRET);
  });

  it("keeps menu, followers and tokens when an account's settings change", async () => {
    sandbox = await startSandbox();
    await sandbox.putAccount();
    const token = await sandbox.accessToken();
    await sandbox.api(`/cgi-bin/menu/create?access_token=${token}`, {
      button: [{ type: "click", name: "a", key: "K" }],
    });
    const { body } = await sandbox.putAccount({ name: "新名字", followers: 50 });
    expect(body).toMatchObject({ name: "新名字", followers: 3, menu: { button: [{ name: "a" }] } });
    expect(await sandbox.api(`/cgi-bin/getcallbackip?access_token=${token}`)).toHaveProperty("ip_list");
  });

  it("pages through followers", async () => {
    sandbox = await startSandbox();
    await sandbox.putAccount({ followers: 5 });
    const page = async (query: string) =>
      (await sandbox.control("GET", `/accounts/${APP_ID}/followers?${query}`)).body;
    const first = await page("limit=3");
    expect(first.followers).toMatchObject([{ nickname: "小林" }, { nickname: "阿梅" }, { nickname: "老王" }]);
    const second = await page(`limit=3&after=${String(first.next)}`);
    expect(second).toMatchObject({ followers: [{}, {}], next: null });
  });

  it("removes an account with all that belongs to it, and resets everything", async () => {
    sandbox = await startSandbox();
    await sandbox.putAccount();
    expect(await sandbox.control("DELETE", `/accounts/${APP_ID}`)).toMatchObject({ status: 200 });
    expect(await sandbox.control("GET", `/accounts/${APP_ID}`)).toMatchObject({ status: 404 });
    await sandbox.putAccount({ followers: 1 });
    await sandbox.advance(60);
    await sandbox.control("POST", "/reset");
    expect((await sandbox.control("GET", "/accounts")).body).toEqual({ accounts: [] });
    expect((await sandbox.control("GET", "/health")).body).toEqual({ ok: true, now: NOON });
  });

  it("logs calls without tokens and secrets", async () => {
    sandbox = await startSandbox();
    await sandbox.putAccount();
    const token = await sandbox.accessToken();
    await sandbox.api(`/cgi-bin/menu/get?access_token=${token}`);
    const { calls } = (await sandbox.control("GET", `/calls?appId=${APP_ID}`)).body;
    expect(calls).toMatchObject([
      { appId: APP_ID, method: "GET", path: "/cgi-bin/token", errcode: 0 },
      { appId: APP_ID, method: "GET", path: "/cgi-bin/menu/get", errcode: 46003 },
    ]);
    expect(JSON.stringify(calls)).not.toContain(token);
    expect(JSON.stringify(calls)).not.toContain(APP_SECRET);
  });
});

describe("ordered faults", () => {
  const order = (fault: unknown, more: Record<string, unknown> = {}) =>
    sandbox.control("POST", "/faults", { times: 1, fault, ...more });
  const call = () => fetch(`${sandbox.url}/cgi-bin/getcallbackip`);

  it("give an errcode or a status as often as ordered", async () => {
    sandbox = await startSandbox();
    await order({ type: "errcode", errcode: -1 }, { times: 2 });
    await order({ type: "status", status: 502 });
    expect(await (await call()).json()).toMatchObject({
      errcode: -1,
      errmsg: expect.stringMatching(/^system error rid/),
    });
    expect(await (await call()).json()).toMatchObject({ errcode: -1 });
    expect((await call()).status).toBe(502);
    expect(await (await call()).json()).toMatchObject({ errcode: 41001 });
  });

  it("cut the connection, or leave the caller waiting", async () => {
    sandbox = await startSandbox({ silenceMs: 50 });
    await order({ type: "cut" });
    await expect(call()).rejects.toThrow();
    await order({ type: "timeout" });
    await expect(call()).rejects.toThrow();
  });

  it("lose an answer of what was carried out, or put a page in its place", async () => {
    sandbox = await startSandbox();
    await sandbox.putAccount();
    await order({ type: "lost" }, { path: "/cgi-bin/tags/create" });
    await expect(sandbox.call("tags/create", { tag: { name: "会员" } })).rejects.toThrow();
    expect(await sandbox.call("tags/get")).toMatchObject({
      tags: expect.arrayContaining([expect.objectContaining({ name: "会员" })]),
    });
    await order({ type: "status", status: 200 });
    expect(await (await call()).text()).toContain("<html>");
  });

  it("can be meant for one account and one path", async () => {
    sandbox = await startSandbox();
    await sandbox.putAccount();
    await order({ type: "errcode", errcode: 40001 }, { appId: APP_ID, path: "/cgi-bin/menu/get" });
    expect(await sandbox.call("getcallbackip")).toHaveProperty("ip_list");
    expect(await sandbox.call("menu/get")).toMatchObject({ errcode: 40001 });
    expect(await sandbox.call("menu/get")).toMatchObject({ errcode: 46003 });
  });
});

describe("hostile input", () => {
  /** Sends bytes as they are and returns the status of what comes back, or null when the connection is closed. */
  function raw(bytes: string): Promise<number | null> {
    return new Promise((resolve) => {
      const socket = connect(Number(new URL(sandbox.url).port), "127.0.0.1", () => socket.write(bytes));
      let seen = "";
      socket.on("data", (chunk) => {
        seen += chunk.toString("latin1");
      });
      socket.on("error", () => undefined);
      socket.on("close", () => resolve(seen === "" ? null : Number(seen.split(" ")[1])));
    });
  }
  const post = (path: string, headers: string, body: string) =>
    raw(
      `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nx-sandbox-control: 1\r\nconnection: close\r\n${headers}\r\n\r\n${body}`,
    );

  it("a body that is too large is refused before it is read", async () => {
    sandbox = await startSandbox();
    expect(await post("/cgi-bin/stable_token", "content-length: 1048577", "x")).toBe(413);
    expect(await post("/_control/faults", "content-length: 1048577", "x")).toBe(413);
    expect(await post("/cgi-bin/media/upload", "content-length: 12582913", "x")).toBe(413);
  });

  it("a body that does not come is cut off", async () => {
    sandbox = await startSandbox({ bodyTimeoutMs: 50 });
    expect(await post("/cgi-bin/stable_token", "content-length: 100", "x")).toBe(408);
    expect(await post("/_control/faults", "content-length: 100", "x")).toBe(408);
  });

  it.each([
    "//",
    "/%",
    "/%ff",
    "/_control/accounts/%",
    "/cgi-bin/../_control/health",
    "/mmbiz/%00",
    "*",
    "http://[/",
  ])("path %j is answered, and not with 5xx", async (path) => {
    sandbox = await startSandbox();
    const status = await raw(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`);
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
  });

  const nasty = [
    "null",
    "[]",
    "7",
    '"x"',
    "{",
    "[".repeat(200_000),
    '{"__proto__":{"type":"follow"}}',
    '{"constructor":{"prototype":{}}}',
    '{"type":"say","text":"\\ud800\\u0000"}',
    '{"type":"tap","path":[9,9]}',
    '{"type":"image","dataBase64":"%%%"}',
    '{"type":"image","dataBase64":""}',
    '{"type":"scan","ticket":"\\ud800"}',
    '{"advanceSeconds":1e308}',
    '{"now":-1}',
    '{"now":1e999}',
    '{"button":{"length":2}}',
    '{"button":[null,7,[]]}',
    '{"button":[{"name":"a","sub_button":[null,7,[]]}]}',
    '{"button":[{"name":"\\ud800","type":"click","key":"\\u0000"}]}',
    '{"action_name":"QR_STR_SCENE","action_info":{"scene":{"scene_str":"\\u0000\\ud800"}}}',
    '{"action_name":"QR_SCENE","action_info":7}',
    '{"touser":{},"msgtype":"__proto__"}',
    '{"user_list":[null]}',
    '{"cgi_path":"__proto__"}',
  ];

  it("on any path, with any body, is refused and never a bug", async () => {
    const server = await startCallbackServer(() => "success");
    sandbox = await startSandbox();
    await sandbox.putAccount({ callbackUrl: server.url, followers: 1 });
    const [openid = ""] = await sandbox.followers();
    const token = await sandbox.accessToken();
    const platform = [
      "stable_token",
      "menu/create",
      "qrcode/create",
      "user/info/batchget",
      "message/custom/send",
    ];
    const paths = [
      ...[...platform, "media/upload", "clear_quota", "openapi/quota/get"].map(
        (path) => `/cgi-bin/${path}?access_token=${token}`,
      ),
      "/_control/clock",
      "/_control/faults",
      `/_control/accounts/${APP_ID}/followers`,
      `/_control/accounts/${APP_ID}/followers/${openid}/act`,
      `/_control/accounts/${APP_ID}/media`,
      `/_control/accounts/${APP_ID}/articles`,
    ];
    for (const path of paths) {
      for (const body of nasty) {
        const headers = { "x-sandbox-control": "1", "content-type": "multipart/form-data; boundary=x" };
        const response = await fetch(`${sandbox.url}${path}`, { method: "POST", headers, body });
        expect.soft(response.status, `${path} ${body.slice(0, 80)}`).toBeLessThan(500);
        await response.text();
      }
    }
    for (const body of nasty) {
      const address = `${sandbox.url}/_control/accounts/${APP_ID}`;
      const response = await fetch(address, { method: "PUT", headers: { "x-sandbox-control": "1" }, body });
      expect.soft(response.status, body.slice(0, 80)).toBe(400);
    }
    await server.close();
  });

  it("a query that makes no sense is refused", async () => {
    sandbox = await startSandbox();
    await sandbox.putAccount();
    for (const query of ["limit=0", "limit=x", "after=-1", "after=1e400", "limit=1001"]) {
      expect(await sandbox.control("GET", `/accounts/${APP_ID}/followers?${query}`)).toMatchObject({
        status: 400,
      });
    }
    expect(await sandbox.control("GET", "/calls?after=x")).toMatchObject({ status: 400 });
    expect(await sandbox.control("PATCH", "/health")).toMatchObject({ status: 405 });
    expect(await sandbox.control("GET", "/nothing")).toMatchObject({ status: 404 });
    expect(await sandbox.call("getcallbackip?x=%ff%fe")).toHaveProperty("ip_list");
  });
});
