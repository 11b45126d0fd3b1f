import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AccessTokenStore } from "./access-token-store";
import { createWeChat } from "./client";
import { memoryTokenStore } from "./memory-token-store";
import { type PlatformStub, startPlatformStub } from "./platform-stub.test-kit";

const STABLE = "/cgi-bin/stable_token";
const CLASSIC = "/cgi-bin/token";
const IPS = "/cgi-bin/getcallbackip";
const SECRET = "0123456789abcdef0123456789abcdef";

let platform: PlatformStub;
let now = 0;
let waits: number[] = [];

beforeAll(async () => {
  platform = await startPlatformStub();
});
beforeEach(() => {
  platform.reset();
  platform.on(IPS, { json: { ip_list: ["203.0.113.1"] } });
  now = Date.parse("2026-01-01T00:00:00Z");
  waits = [];
});
afterAll(() => platform.close());

function client(tokens: AccessTokenStore = memoryTokenStore()) {
  return createWeChat({
    appId: "wx0000000000000001",
    secret: SECRET,
    baseUrl: platform.url,
    mpBaseUrl: platform.url,
    fetch,
    clock: { now: () => now },
    tokens,
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
}

const issued = (access_token: string, expires_in = 7200) => ({ json: { access_token, expires_in } });
const refused = (errcode: number, errmsg = "no") => ({ json: { errcode, errmsg } });
const tokensUsed = () => platform.callsTo(IPS).map((call) => call.query.get("access_token"));

describe("the access token", () => {
  it("comes from stable_token, unforced", async () => {
    platform.on(STABLE, issued("T1"));
    expect(await client().token.current()).toBe("T1");
    expect(JSON.parse(String(platform.calls[0]?.body))).toEqual({
      grant_type: "client_credential",
      appid: "wx0000000000000001",
      secret: SECRET,
      force_refresh: false,
    });
  });

  it("is fetched once for calls made at the same time", async () => {
    platform.on(STABLE, issued("T1"), issued("T2"));
    const wechat = client();
    await Promise.all(Array.from({ length: 10 }, () => wechat.network.callbackIps()));
    expect(platform.callsTo(STABLE)).toHaveLength(1);
    expect(new Set(tokensUsed())).toEqual(new Set(["T1"]));
  });

  it("is fetched once for two cold processes", async () => {
    platform.on(STABLE, issued("T1"), issued("T2"));
    const tokens = memoryTokenStore();
    await Promise.all([client(tokens), client(tokens)].map((wechat) => wechat.network.callbackIps()));
    expect(platform.callsTo(STABLE)).toHaveLength(1);
  });

  it("is used until five minutes before its end", async () => {
    platform.on(STABLE, issued("T1"), issued("T2"));
    const wechat = client();
    await wechat.token.current();
    now += (7200 - 300) * 1000 - 1;
    expect(await wechat.token.current()).toBe("T1");
    now += 1;
    expect(await wechat.token.current()).toBe("T2");
  });

  it("with few seconds left serves for half of them instead of being fetched for every call", async () => {
    platform.on(STABLE, issued("T1", 120), issued("T2"));
    const wechat = client();
    for (let call = 0; call < 5; call++) await wechat.token.current();
    expect(platform.callsTo(STABLE)).toHaveLength(1);
    now += 60_000;
    expect(await wechat.token.current()).toBe("T2");
  });

  it("that ends at once is still good for the call that asked", async () => {
    platform.on(STABLE, issued("T1", 0));
    expect(await client().token.current()).toBe("T1");
  });

  it("is asked for again after a failure", async () => {
    platform.on(
      STABLE,
      refused(40164, "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist"),
      issued("T1"),
    );
    const wechat = client();
    await expect(wechat.token.current()).rejects.toMatchObject({ errcode: 40164, path: STABLE });
    expect(await wechat.token.current()).toBe("T1");
  });

  it("is no token when the answer has another shape", async () => {
    platform.on(STABLE, { json: { token: "T1" } });
    await expect(client().token.current()).rejects.toMatchObject({ reason: "unexpected", path: STABLE });
  });
});

describe("the fallback to the older token interface", () => {
  it.each([
    ["a page that does not exist", { status: 404, body: "not found" }],
    ["a method that is not allowed", { status: 405, body: "" }],
    ["an unknown address", refused(40066, "invalid url")],
    ["a missing permission", refused(48001, "api unauthorized")],
  ])("happens when stable_token answers %s", async (_name, answer) => {
    platform.on(STABLE, answer);
    platform.on(CLASSIC, issued("C1"));
    expect(await client().token.current()).toBe("C1");
    expect(Object.fromEntries(platform.callsTo(CLASSIC)[0]?.query ?? [])).toEqual({
      grant_type: "client_credential",
      appid: "wx0000000000000001",
      secret: SECRET,
    });
  });

  it.each([40001, 40013, 40125, 40164, 45009, 45011, 50004])("does not happen for %d", async (errcode) => {
    platform.on(STABLE, refused(errcode));
    platform.on(CLASSIC, issued("C1"));
    await expect(client().token.current()).rejects.toMatchObject({ errcode, path: STABLE });
    expect(platform.callsTo(CLASSIC)).toHaveLength(0);
  });

  it("does not happen when the platform is down", async () => {
    platform.on(STABLE, { status: 502, body: "<html>" });
    platform.on(CLASSIC, issued("C1"));
    await expect(client().token.current()).rejects.toMatchObject({ reason: "status", status: 502 });
    expect(platform.callsTo(CLASSIC)).toHaveLength(0);
  });
});

describe("a refused access token", () => {
  it.each([40001, 40014, 42001])("(%d) is fetched once and the call made once more", async (errcode) => {
    platform.on(STABLE, issued("T1"), issued("T2"), issued("T3"));
    platform.on(IPS, refused(errcode), { json: { ip_list: [] } });
    expect(await client().network.callbackIps()).toEqual([]);
    expect(tokensUsed()).toEqual(["T1", "T2"]);
    expect(platform.callsTo(STABLE)).toHaveLength(2);
  });

  it("is given up after the second refusal", async () => {
    platform.on(STABLE, issued("T1"), issued("T2"), issued("T3"));
    platform.on(IPS, refused(42001));
    await expect(client().network.callbackIps()).rejects.toMatchObject({ errcode: 42001, path: IPS });
    expect(tokensUsed()).toEqual(["T1", "T2"]);
  });

  it("is tried again when the platform hands out the same one, and forced anew only after that fails, too", async () => {
    platform.onCall(STABLE, (call) =>
      issued(String(call.body).includes('"force_refresh":true') ? "NEW" : "OLD"),
    );
    platform.onCall(IPS, (call) =>
      call.query.get("access_token") === "OLD" ? refused(40001) : { json: { ip_list: [] } },
    );
    const wechat = client();
    await expect(wechat.network.callbackIps()).rejects.toMatchObject({ errcode: 40001 });
    expect(await wechat.network.callbackIps()).toEqual([]);
    expect(tokensUsed()).toEqual(["OLD", "OLD", "NEW"]);
  });

  it("is fetched once for several calls that were refused together", async () => {
    platform.on(STABLE, issued("T1"), issued("T2"), issued("T3"));
    platform.onCall(IPS, (call) =>
      call.query.get("access_token") === "T1" ? refused(42001) : { json: { ip_list: [] } },
    );
    const wechat = client();
    await wechat.token.current();
    await Promise.all(Array.from({ length: 5 }, () => wechat.network.callbackIps()));
    expect(platform.callsTo(STABLE)).toHaveLength(2);
  });
});

describe("a busy platform", () => {
  it("is asked again after a delay", async () => {
    platform.on(STABLE, refused(-1, "system error"), issued("T1"));
    platform.on(IPS, refused(-1), refused(-1), { json: { ip_list: [] } });
    expect(await client().network.callbackIps()).toEqual([]);
    expect(waits).toEqual([500, 500, 1500]);
  });

  it("is left alone after the third answer", async () => {
    platform.on(STABLE, issued("T1"));
    platform.on(IPS, refused(-1));
    await expect(client().network.callbackIps()).rejects.toMatchObject({ errcode: -1 });
    expect(platform.callsTo(IPS)).toHaveLength(3);
  });

  it.each([
    ["another refusal", refused(45009)],
    ["a gateway's error", { status: 503, body: "" }],
    ["a cut connection", "cut" as const],
  ])("is not asked again after %s", async (_name, answer) => {
    platform.on(STABLE, issued("T1"));
    platform.on(IPS, answer);
    await expect(client().network.callbackIps()).rejects.toThrow();
    expect(platform.callsTo(IPS)).toHaveLength(1);
  });
});
