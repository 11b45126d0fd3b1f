import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { says } from "@/lib/testing/rules";
import { type AnsweringAccount, deliveriesOf, makeAnsweringAccount, textOfNow } from "@/lib/testing/webhook";
import { MAX_BODY_BYTES } from "@/lib/wechat/wire/wire-value";
import { answerWebhook } from "./front";
import { BODY_TIMEOUT } from "./request";
import { closeWebhook } from "./webhook";

let server: Server;
let account: AnsweringAccount;

beforeAll(async () => {
  server = createServer(answerWebhook).listen(0, "127.0.0.1");
  await once(server, "listening");
  account = await makeAnsweringAccount([{ replies: [says("你好")] }]);
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await closeWebhook();
});
afterEach(() => {
  vi.useRealTimers();
});

function port(): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen");
  return address.port;
}

function call(body?: string) {
  const ofNow = textOfNow(account, "hi");
  return { ...ofNow, body: body ?? ofNow.body };
}

function post(path: string, init: RequestInit) {
  return fetch(`http://127.0.0.1:${port()}${path}`, { method: "POST", ...init });
}

/** Writes the pieces as they are, each after the server has seen the one before, and returns the answer's first line. */
async function send(pieces: string[]): Promise<string> {
  const socket = connect(port(), "127.0.0.1");
  for (const piece of pieces) {
    socket.write(piece);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const answer = await text(socket);
  return answer.split("\r\n", 1)[0] ?? "";
}

describe("over HTTP", () => {
  it("a delivery is answered with the reply", async () => {
    const { path, body } = call();
    const response = await post(path, { body });
    expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    expect(await response.text()).toContain("<Content><![CDATA[你好]]></Content>");
  });

  it("deliveries that follow each other on one connection are all answered", async () => {
    const requests = ["keep-alive", "keep-alive", "close"].map((connection) => {
      const { path, body } = call();
      return `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: ${connection}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    });
    const socket = connect(port(), "127.0.0.1");
    socket.write(requests.join(""));
    const answers = await text(socket);
    expect(answers.match(/HTTP\/1.1 200/g)).toHaveLength(3);
  });

  it("a body in chunks, in pieces that divide a character, is read whole", async () => {
    const { path, body } = textOfNow(account, "优惠");
    const bytes = Buffer.from(body);
    const cut = bytes.indexOf(Buffer.from("优")) + 1;
    const socket = connect(port(), "127.0.0.1");
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    for (const piece of [bytes.subarray(0, cut), bytes.subarray(cut)]) {
      socket.write(`${piece.length.toString(16)}\r\n`);
      socket.write(piece);
      socket.write("\r\n");
      await new Promise((resolve) => setImmediate(resolve));
    }
    socket.write("0\r\n\r\n");
    expect(await text(socket)).toMatch(/^HTTP\/1.1 200/);
    expect((await deliveriesOf(account)).at(-1)).toMatchObject({ summary: "优惠" });
  });

  it("the answer to the check of the URL is the echo alone", async () => {
    const { path } = call();
    const response = await post(`${path}&echostr=4375120948345356249`, { method: "GET" });
    expect(await response.text()).toBe("4375120948345356249");
  });

  it.each([
    ["announced", { "content-length": String(MAX_BODY_BYTES + 1) }],
    ["sent in chunks", { "transfer-encoding": "chunked" }],
  ])("a body beyond the limit, %s, is refused", async (_name, headers) => {
    const { path } = call();
    const head = Object.entries({ host: "x", connection: "close", ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
    const socket = connect(port(), "127.0.0.1");
    socket.on("error", () => {
      // The server hangs up on what it does not want to read.
    });
    socket.write(`POST ${path} HTTP/1.1\r\n${head.join("\r\n")}\r\n\r\n`);
    for (let sent = 0; sent <= MAX_BODY_BYTES && "transfer-encoding" in headers; sent += 0x10000)
      socket.write(chunk);
    const [answer] = await once(socket, "data");
    socket.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1.1 413/);
  });

  it("a body that does not come to its end is given up", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { path } = call();
    const socket = connect(port(), "127.0.0.1");
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n<xml>`);
    const seen = once(server, "request");
    await seen;
    // The account may have to be read first.
    while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(BODY_TIMEOUT);
    const [answer] = await once(socket, "data");
    socket.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1.1 408/);
  });
});

describe("strange addresses", () => {
  it.each<[string, (path: string) => string, number]>([
    ["another parameter twice", (path) => `${path}&openid=a&openid=b`, 200],
    ["the signature twice: the first counts", (path) => `${path}&signature=x`, 200],
    ["the signature twice, the wrong one first", (path) => path.replace("?", "?signature=x&"), 403],
    ["names of every object", (path) => `${path}&__proto__=1&constructor[prototype]=2&toString=3`, 200],
    ["broken escapes", (path) => `${path}&nonce=%E0%A4%A`, 200],
    ["a broken escape in front", (path) => path.replace("?", "?nonce=%&"), 403],
    ["thousands of parameters", (path) => `${path}${"&a=b".repeat(2000)}`, 200],
    ["a query that no server takes", (path) => `${path}&a=${"x".repeat(100_000)}`, 431],
    ["no query", (path) => path.replace(/\?.*/, ""), 403],
    ["a slash behind", (path) => path.replace("?", "/?"), 404],
    ["no account", () => "/api/wechat/?signature=1", 404],
    ["dots", () => "/api/wechat/../../etc/passwd", 404],
  ])("%s", async (_name, change, status) => {
    const { path, body } = call();
    const head = `POST ${change(path)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    expect(await send([head, body])).toMatch(new RegExp(`^HTTP/1.1 ${status}`));
  });

  it("another method is told which ones there are", async () => {
    const response = await post(call().path, { method: "DELETE" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST"]);
  });
});
