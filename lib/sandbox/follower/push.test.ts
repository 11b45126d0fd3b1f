import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Reaction, type Received, startCallbackServer } from "@/lib/sandbox/testing/callback-server";
import {
  AES_KEY,
  APP_ID,
  type Fixture,
  ORIGINAL_ID,
  startSandbox,
  TOKEN,
} from "@/lib/sandbox/testing/sandbox-fixture";
import { openDelivery, sealReply, type WireMode } from "@/lib/wechat/wire/delivery";
import { parseInbound } from "@/lib/wechat/wire/inbound";
import { renderReply } from "@/lib/wechat/wire/reply";
import { signature } from "@/lib/wechat/wire/signature";

let sandbox: Fixture;
let server: Awaited<ReturnType<typeof startCallbackServer>>;
let openid: string;
let react: (received: Received) => Reaction;

beforeEach(async () => {
  react = () => "";
  sandbox = await startSandbox();
  server = await startCallbackServer((received) => react(received));
});
afterEach(async () => {
  await server.close();
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

async function connect(settings: Record<string, unknown> = {}) {
  await sandbox.putAccount({ callbackUrl: server.url, ...settings });
  openid = (await sandbox.followers())[0] ?? "";
}
async function say(text = "你好") {
  const { exchanges, items } = await sandbox.act(openid, { type: "say", text });
  const [exchange] = exchanges;
  if (!exchange) throw new Error("nothing was pushed");
  return { exchange, items };
}
const head = () => ({ toUser: openid, fromUser: ORIGINAL_ID, createTime: 1_763_784_000 });
const textReply = (content = "欢迎") => renderReply({ type: "text", content }, head());

describe("a push", () => {
  it("is signed XML with the follower's OpenID beside it, and keeps the URL's own query", async () => {
    await connect();
    await say();
    const [
      { query, body, headers, method } = { query: new URLSearchParams(), body: "", headers: {}, method: "" },
    ] = server.received;
    expect(method).toBe("POST");
    expect(query.get("kept")).toBe("1");
    expect(query.get("openid")).toBe(openid);
    expect(query.get("encrypt_type")).toBeNull();
    const [timestamp = "", nonce = ""] = [query.get("timestamp") ?? "", query.get("nonce") ?? ""];
    expect(query.get("signature")).toBe(signature(TOKEN, timestamp, nonce));
    expect(headers["content-type"]).toBe("text/xml");
    expect(parseInbound(body)).toMatchObject({
      type: "text",
      content: "你好",
      fromUser: openid,
      toUser: ORIGINAL_ID,
    });
    expect(Number(/<MsgId>(\d{19})<\/MsgId>/.exec(body)?.[1])).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
    expect(body).toContain(`<CreateTime>${Date.UTC(2026, 10, 22, 4) / 1000}</CreateTime>`);
  });

  it.each<WireMode>(["compatible", "secure"])(
    "can be opened in %s mode, and its sealed reply is read",
    async (mode) => {
      await connect({ mode });
      const keys = { token: TOKEN, appId: APP_ID, mode, aesKeys: [AES_KEY] };
      react = ({ query, body }) => {
        const opened = openDelivery(keys, Object.fromEntries(query), body);
        expect(parseInbound(opened.message)).toMatchObject({ content: "你好" });
        return sealReply(keys, { ...opened, timestamp: 1_763_784_000, nonce: "1" }, textReply());
      };
      const { exchange, items } = await say();
      expect(exchange).toMatchObject({ outcome: "reply", replyXml: textReply() });
      expect(items.at(-1)).toMatchObject({ side: "account", type: "text", text: "欢迎" });
      expect(server.received[0]?.body.includes("<Content>")).toBe(mode === "compatible");
    },
  );

  it("in JSON mode is JSON whose MsgId is a number, and the reply may be JSON too", async () => {
    await connect({ dataFormat: "json" });
    react = () => renderReply({ type: "text", content: "欢迎" }, head(), "json");
    const { exchange } = await say();
    expect(exchange.outcome).toBe("reply");
    expect(server.received[0]?.body).toMatch(/^\{"ToUserName":"gh_[^}]*"MsgId":\d{19}\}$/);
    expect(server.received[0]?.headers["content-type"]).toBe("application/json");
  });

  it("in secure JSON mode carries JSON inside and outside of the envelope", async () => {
    await connect({ dataFormat: "json", mode: "secure" });
    const keys = { token: TOKEN, appId: APP_ID, mode: "secure" as const, aesKeys: [AES_KEY] };
    react = ({ query, body }) => {
      const opened = openDelivery(keys, Object.fromEntries(query), body);
      expect(JSON.parse(opened.message)).toMatchObject({ MsgType: "text" });
      const reply = renderReply({ type: "text", content: "欢迎" }, head(), "json");
      return sealReply(keys, { ...opened, timestamp: 1_763_784_000, nonce: "1" }, reply);
    };
    expect((await say()).exchange.outcome).toBe("reply");
    expect(Object.keys(JSON.parse(server.received[0]?.body ?? "{}"))).toEqual(["ToUserName", "Encrypt"]);
  });
});

describe("an answer", () => {
  it.each(["", "success"])("of %j is silence", async (answer) => {
    await connect();
    react = () => answer;
    const { exchange, items } = await say();
    expect(exchange).toMatchObject({ outcome: "silent" });
    expect(exchange.attempts).toHaveLength(1);
    expect(items).toHaveLength(1);
  });

  it("that is a reply is shown", async () => {
    await connect();
    react = () => textReply();
    const { exchange, items } = await say();
    expect(exchange).toMatchObject({ outcome: "reply", replyXml: textReply() });
    expect(items).toMatchObject([
      { side: "follower", type: "text", text: "你好", exchangeId: exchange.id },
      { side: "account", type: "text", text: "欢迎", exchangeId: exchange.id },
    ]);
  });

  it("with a time in milliseconds, as old libraries write it, is still a reply", async () => {
    await connect();
    react = () => textReply().replace("1763784000", "1763784000123");
    expect((await say()).exchange.outcome).toBe("reply");
  });

  it.each<[string, () => Reaction, RegExp]>([
    ["JSON", () => renderReply({ type: "text", content: "x" }, head(), "json"), /JSON/],
    ["HTML", () => "<!doctype html><html></html>", /malformed/],
    ["words", () => "ok", /begin/],
    ["success and a newline", () => "success\n", /begin/],
    ["a leading newline", () => `\n${textReply()}`, /begin/],
    ["a byte order mark", () => `\ufeff${textReply()}`, /begin/],
    ["a tag that is not closed", () => textReply().replace("</xml>", ""), /malformed/],
    ["no UTF-8", () => Buffer.concat([Buffer.from(textReply()), Buffer.from([0xff])]), /UTF-8/],
    ["more than any reply", () => `<xml>${" ".repeat(300_000)}</xml>`, /too large/],
    ["an empty Content", () => textReply("x").replace("<![CDATA[x]]>", "<![CDATA[]]>"), /Content is empty/],
    ["2049 bytes of text", () => textReply("xyz").replace("xyz", "x".repeat(2049)), /2049 bytes/],
    [
      "somebody else's OpenID",
      () => renderReply({ type: "text", content: "x" }, { ...head(), toUser: "o" }),
      /ToUserName/,
    ],
    [
      "the AppID as sender",
      () => renderReply({ type: "text", content: "x" }, { ...head(), fromUser: APP_ID }),
      /FromUser/,
    ],
    ["no time", () => textReply().replace("1763784000", ""), /CreateTime/],
    ["an unknown type", () => textReply().replace("[text]", "[mpnews]"), /no passive reply/],
    ["an unknown picture", () => renderReply({ type: "image", mediaId: "x" }, head()), /no image/],
    ["an unknown voice", () => renderReply({ type: "voice", mediaId: "x" }, head()), /no voice/],
    ["an unknown video", () => renderReply({ type: "video", mediaId: "x" }, head()), /no video/],
    ["an unknown thumb", () => renderReply({ type: "music", thumbMediaId: "x" }, head()), /no thumb/],
    ["a picture without its element", () => textReply().replace("[text]", "[image]"), /Image is missing/],
    ["no article", () => textReply().replace("[text]", "[news]"), /no article/],
    ["an envelope in plain mode", () => "<xml><Encrypt>x</Encrypt></xml>", /ToUserName/],
  ])("with %s brings the fault notice at once", async (_, reaction, reason) => {
    await connect();
    react = reaction;
    const { exchange, items } = await say();
    expect(exchange).toMatchObject({ outcome: "fault", reason: expect.stringMatching(reason) });
    expect(exchange.attempts).toHaveLength(1);
    expect(items.at(-1)).toMatchObject({
      side: "notice",
      type: "fault",
      text: "该公众号提供的服务出现故障，请稍后再试",
    });
  });

  it("in the clear is a fault in secure mode and a reply in compatible mode", async () => {
    react = () => textReply();
    await connect({ mode: "secure" });
    expect((await say()).exchange.outcome).toBe("fault");
    await connect({ mode: "compatible" });
    expect((await say()).exchange.outcome).toBe("reply");
  });

  it("sealed with another token is a fault", async () => {
    await connect({ mode: "secure" });
    const keys = { token: "OTHER", appId: APP_ID, mode: "secure" as const, aesKeys: [AES_KEY] };
    react = () => sealReply(keys, { timestamp: 1, nonce: "1" }, textReply());
    expect((await say()).exchange).toMatchObject({
      outcome: "fault",
      reason: expect.stringMatching(/decrypted/),
    });
  });

  it("with several articles shows only the first to a message and all to a follow", async () => {
    await connect();
    const article = (title: string) => ({ title, description: "", pictureUrl: "", url: "https://a.example" });
    react = () => renderReply({ type: "news", articles: [article("一"), article("二")] }, head());
    const { items } = await say();
    expect(items.at(-1)).toMatchObject({ type: "news", articles: [{ title: "一" }] });
    expect(items.at(-1)?.articles).toHaveLength(1);
    react = () => "";
    await sandbox.act(openid, { type: "unfollow" });
    react = () => renderReply({ type: "news", articles: [article("一"), article("二")] }, head());
    const followed = await sandbox.act(openid, { type: "follow" });
    expect(followed.items.at(-1)?.articles).toHaveLength(2);
  });

  it("may hand the conversation to the staff", async () => {
    await connect();
    react = () => renderReply({ type: "transferCustomerService", kfAccount: "a@gh" }, head());
    expect((await say()).items.at(-1)).toMatchObject({ side: "notice", type: "transfer", kfAccount: "a@gh" });
  });
});

describe("a failed delivery", () => {
  beforeEach(async () => {
    await sandbox.close();
    sandbox = await startSandbox({ replyTimeoutMs: 500 });
  });

  it.each<[string, Reaction]>([
    ["no answer in time", "…"],
    ["an answer without end", { begins: "<xml>" }],
    ["a broken connection", null],
    ["status 500", { status: 500, body: "success" }],
    ["status 404", { status: 404 }],
    ["a redirection", { status: 302, headers: { location: "http://127.0.0.1:9/" } }],
  ])("(%s) is repeated twice with the same body, then the fault notice is shown", async (_, reaction) => {
    await connect();
    react = () => reaction;
    const { exchange, items } = await say();
    expect(exchange.outcome).toBe("fault");
    expect(exchange.attempts).toHaveLength(3);
    expect(new Set(server.received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(server.received.map(({ query }) => query.get("nonce"))).size).toBe(3);
    expect(items.at(-1)).toMatchObject({ type: "fault" });
  });

  it("says what happened in each attempt", async () => {
    await connect();
    react = () => "…";
    expect((await say()).exchange.attempts[0]).toMatchObject({ response: null, error: "timeout" });
    await server.close();
    expect((await say()).exchange.attempts[0]?.error).toMatch(/ECONNREFUSED/);
    server = await startCallbackServer(() => "");
  });

  it("is forgotten when a later one is answered", async () => {
    await connect();
    react = () => (server.received.length < 3 ? "…" : textReply());
    const { exchange } = await say();
    expect(exchange.outcome).toBe("reply");
    expect(exchange.attempts).toHaveLength(3);
  });

  it("of an event that cannot be answered shows nothing", async () => {
    await connect();
    react = () => "nonsense";
    const { exchanges, items } = await sandbox.act(openid, { type: "unfollow" });
    expect(exchanges[0]?.outcome).toBe("ignored");
    expect(items.map((item) => item.type)).toEqual(["event"]);
  });
});

it("an account without a server is told nothing", async () => {
  await sandbox.putAccount();
  openid = (await sandbox.followers())[0] ?? "";
  const { exchange } = await say();
  expect(exchange).toMatchObject({ outcome: "ignored", attempts: [] });
});
