import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WeChatUnreachable } from "./errors";
import { createExchange, type Exchange } from "./exchange";
import { type PlatformStub, startPlatformStub } from "./platform-stub.test-kit";

const PATH = "/cgi-bin/menu/get";
let platform: PlatformStub;
let exchange: Exchange;

beforeAll(async () => {
  platform = await startPlatformStub();
  exchange = createExchange({ baseUrl: platform.url, fetch, clock: { now: () => 0 } });
});
beforeEach(() => platform.reset());
afterAll(() => platform.close());

describe("an exchange with the platform", () => {
  it("sends JSON as plain UTF-8, without escapes", async () => {
    platform.on(PATH, { json: { errcode: 0, errmsg: "ok" } });
    await exchange({ path: PATH, json: { name: "最新 🎉" } });
    expect(platform.calls[0]).toMatchObject({ method: "POST", body: Buffer.from('{"name":"最新 🎉"}') });
  });

  it("keeps the path of a gateway in front of the platform's", async () => {
    platform.on(`/wechat${PATH}`, { json: { a: 1 } });
    const viaGateway = createExchange({ baseUrl: `${platform.url}/wechat/`, fetch, clock: { now: () => 0 } });
    expect((await viaGateway({ path: PATH })).json).toEqual({ a: 1 });
  });

  it("takes an answer without errcode for success", async () => {
    platform.on(PATH, { json: { menu: {} } });
    expect((await exchange({ path: PATH })).json).toEqual({ menu: {} });
  });

  it("throws a refusal, with the request id apart, whatever the HTTP status", async () => {
    const body = JSON.stringify({ errcode: 46003, errmsg: "menu no exist rid: 65f0a1b2-0a1b2c3d-4e5f6071" });
    platform.on(PATH, { body, status: 400 });
    await expect(exchange({ path: PATH })).rejects.toMatchObject({
      name: "WeChatRefusal",
      errcode: 46003,
      errmsg: "menu no exist",
      rid: "65f0a1b2-0a1b2c3d-4e5f6071",
      path: PATH,
    });
  });

  it("reads JSON that begins with a byte order mark and is called plain text", async () => {
    platform.on(PATH, { body: '\ufeff{"a":1}', headers: { "content-type": "text/plain" } });
    expect((await exchange({ path: PATH })).json).toEqual({ a: 1 });
  });

  it("writes a log line without the query", async () => {
    const lines: unknown[] = [];
    const log = {
      debug: (...line: unknown[]) => void lines.push(line),
      warn: (...line: unknown[]) => void lines.push(line),
    };
    const logged = createExchange({ baseUrl: platform.url, fetch, clock: { now: () => 0 }, log });
    platform.on(PATH, { json: {} });
    await logged({ path: PATH, query: { access_token: "T1" } });
    expect(lines).toEqual([[{ path: PATH, status: 200, errcode: 0, ms: 0 }, "wechat answered"]]);
  });
});

describe("an exchange without a usable answer", () => {
  it("gives up after the time-out", async () => {
    platform.on(PATH, "hang");
    await expect(exchange({ path: PATH, timeoutMs: 30 })).rejects.toMatchObject(unreachable("timeout"));
  });

  it("gives up after the time-out also when the answer has begun and never ends", async () => {
    platform.on(PATH, "endless");
    const request = { path: PATH, timeoutMs: 50, maxBytes: Number.MAX_SAFE_INTEGER };
    await expect(exchange(request)).rejects.toMatchObject(unreachable("timeout"));
  });

  it.each(["cut", "cutWithinBody"] as const)("reports a connection that is %s", async (cut) => {
    platform.on(PATH, cut);
    await expect(exchange({ path: PATH })).rejects.toMatchObject(unreachable("network"));
  });

  it("reports a host that refuses the connection, with its reason", async () => {
    const closed = await startPlatformStub();
    await closed.close();
    const nobody = createExchange({ baseUrl: closed.url, fetch, clock: { now: () => 0 } });
    await expect(nobody({ path: PATH })).rejects.toMatchObject({
      ...unreachable("network"),
      cause: expect.objectContaining({ message: expect.stringContaining("ECONNREFUSED") }),
    });
  });

  it("reports a gateway's error page with its status", async () => {
    platform.on(PATH, {
      status: 502,
      body: "<html>Bad Gateway</html>",
      headers: { "content-type": "text/html" },
    });
    await expect(exchange({ path: PATH })).rejects.toMatchObject({ ...unreachable("status"), status: 502 });
  });

  it("does not follow a redirect", async () => {
    platform.on(PATH, { status: 302, body: "", headers: { location: `${platform.url}/elsewhere` } });
    await expect(exchange({ path: PATH })).rejects.toMatchObject({ ...unreachable("status"), status: 302 });
    expect(platform.callsTo("/elsewhere")).toHaveLength(0);
  });

  it("refuses an answer that says it is too large", async () => {
    platform.on(PATH, { body: "x".repeat(2000), headers: { "content-length": "2000" } });
    await expect(exchange({ path: PATH, maxBytes: 1000 })).rejects.toMatchObject(unreachable("tooLarge"));
  });

  it("stops reading an answer that grows too large", async () => {
    platform.on(PATH, "endless");
    await expect(exchange({ path: PATH })).rejects.toMatchObject(unreachable("tooLarge"));
  });
});

function unreachable(reason: WeChatUnreachable["reason"]) {
  return { name: "WeChatUnreachable", reason, path: PATH };
}
