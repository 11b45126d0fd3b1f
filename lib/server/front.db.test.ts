import { once } from "node:events";
import { request as call, get, type IncomingHttpHeaders, type IncomingMessage, type Server } from "node:http";
import { connect } from "node:net";
import { buffer, text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MAX_FILE_BYTES } from "@/lib/media/files/file-formats";
import { env } from "@/lib/platform/env";
import { MAX_JSON_BYTES } from "@/lib/platform/http";
import { createFront, type PageHandler } from "./front";
import { createPages } from "./pages";

const UPGRADES = 200;
const KILOBYTE = 1024;

let server: Server;
/** What the pages were asked for. */
let shown: string[] = [];
/** What they were told with it. */
let seen: IncomingHttpHeaders = {};
/** How many bytes they read of each body that came in pieces. */
let read: number[] = [];
beforeEach(() => {
  shown = [];
  read = [];
});
beforeAll(async () => {
  // Next itself, which takes hold of the server before it finds out that it was not prepared.
  const next = createPages().getRequestHandler();
  const pages: PageHandler = async (request, response) => {
    seen = { ...request.headers };
    await next(request, response).catch(() => undefined);
    shown.push(`${request.method} ${request.url}`);
    if (request.headers["transfer-encoding"]) read.push((await buffer(request)).length);
    response.end();
  };
  server = createFront(pages, async () => ({ ready: true, checks: {} }), { count: () => {} }).listen(
    0,
    "127.0.0.1",
  );
  await once(server, "listening");
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

function port(): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen");
  return address.port;
}

/** Sends it as it is and hangs up; answers with the first line, or nothing, when the other side has hung up too. */
async function send(head: string): Promise<string> {
  const socket = connect(port(), "127.0.0.1");
  socket.end(`${head}\r\n\r\n`);
  return (await text(socket)).split("\r\n", 1)[0] ?? "";
}

/** Asks with a body that is announced and never sent, so that only who does not wait for it can answer. */
async function announce(method: string, path: string, headers: Record<string, string | number>) {
  const asking = call({ host: "127.0.0.1", port: port(), method, path, headers }).on("error", () => {});
  asking.flushHeaders();
  const [response]: IncomingMessage[] = await once(asking, "response");
  asking.destroy();
  return response?.statusCode;
}

/** Sends a body without saying how large it is. */
async function sendPieces(path: string, bytes: number) {
  const asking = call({ host: "127.0.0.1", port: port(), method: "POST", path }).on("error", () => {});
  asking.write(Buffer.alloc(bytes - 1));
  asking.end("x");
  const [response]: IncomingMessage[] = await once(asking, "response");
  asking.destroy();
  return response?.statusCode;
}

describe("a socket", () => {
  it("that asked for an upgrade is answered as any other and given back", async () => {
    const head = "GET /login HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: foo";
    const answers = await Promise.all(Array.from({ length: UPGRADES }, () => send(head)));
    expect(new Set(answers)).toEqual(new Set(["HTTP/1.1 200 OK"]));
  });

  it("that was to lead elsewhere is closed", async () => {
    expect(await send("CONNECT example.com:443 HTTP/1.1\r\nHost: x")).toBe("");
    expect(shown).toEqual([]);
  });
});

describe("no page sees", () => {
  it.each([
    ["a question about the server", "OPTIONS *", "200 OK"],
    ["an address for a proxy", "GET http://example.com/", "400 Bad Request"],
    ["a method that none has", "DELETE /login", "405 Method Not Allowed"],
    ["another", "TRACE /login", "405 Method Not Allowed"],
    ["Next's drawing of pictures", "GET /_next/image?url=%2Fa.png&w=640&q=75", "404 Not Found"],
  ])("%s", async (_, line, status) => {
    expect(await send(`${line} HTTP/1.1\r\nHost: x`)).toBe(`HTTP/1.1 ${status}`);
    expect(shown).toEqual([]);
  });
});

it.each([
  ["cross-site", 403],
  ["same-site", 403],
  ["same-origin", 200],
  ["none", 200],
])("what the browser calls %s is answered with %i when it sends something", async (site, status) => {
  const action = { "content-length": 0, "next-action": "00", "sec-fetch-site": site };
  expect(await announce("POST", "/login", action)).toBe(status);
  expect(shown).toHaveLength(status === 200 ? 1 : 0);
  expect(await announce("GET", "/login", { "sec-fetch-site": site })).toBe(200);
});

it.each([
  "/api/health",
  "/api/ready",
  "/api/wechat/nobody",
  "/api/nowhere",
  "/login",
  "/%",
  "/_next/image",
  "/_next/static/chunks/none.js",
])("%s is taken for nothing but what it says it is", async (path) => {
  const [response]: IncomingMessage[] = await once(
    get({ host: "127.0.0.1", port: port(), path }),
    "response",
  );
  expect(response?.resume().headers["x-content-type-options"]).toBe("nosniff");
});

it("shows pages the host of ours, and http", async () => {
  await announce("GET", "/login", { origin: env.PUBLIC_URL, "x-forwarded-proto": "https" });
  expect(seen).toMatchObject({
    "x-forwarded-host": new URL(env.PUBLIC_URL).host,
    "x-forwarded-proto": "http",
  });
});

it.each([
  [env.PUBLIC_URL, 200],
  ["http://desk.internal:3000", 200],
  ["null", 200],
  ["https://evil.example", 403],
  ["nonsense", 403],
])("what a page of %s sends is answered with %i", async (origin, status) => {
  const action = { host: "desk.internal:3000", "content-length": 0, "next-action": "00", origin };
  expect(await announce("POST", "/login", action)).toBe(status);
  expect(shown).toHaveLength(status === 200 ? 1 : 0);
});

it("keeps who asked in an action that Next hands to itself, and believes it of nobody else", async () => {
  await announce("POST", "/login", { "content-length": 0 });
  const { "x-mpdesk-hop": hop } = seen;
  const handedOn = {
    "content-length": 0,
    "x-mpdesk-client": "203.0.113.9",
    "x-forwarded-host": "desk.internal",
  };
  await announce("POST", "/login", { ...handedOn, "x-mpdesk-hop": String(hop) });
  expect(seen).toMatchObject({ "x-mpdesk-client": "203.0.113.9", "x-forwarded-host": "desk.internal" });
  await announce("POST", "/login", { ...handedOn, "x-mpdesk-hop": "guessed" });
  expect(seen).toMatchObject({ "x-mpdesk-client": "127.0.0.1", "x-forwarded-host": `127.0.0.1:${port()}` });
});

describe("a body", () => {
  const entrances: [string, number][] = [
    ["/api/auth/sign-in/email", 16 * KILOBYTE],
    ["/api/auth/sign-up/email?x=/login", 16 * KILOBYTE],
    ["/api/media/a/files?name=a.png", MAX_FILE_BYTES],
    ["/api/phone/a/acts", MAX_JSON_BYTES],
    ["/api/qrcodes/a/batches", MAX_JSON_BYTES],
    ["/accounts/a/qrcodes/c/image", MAX_JSON_BYTES],
    ["/login", 1024 * KILOBYTE],
    ["/api/nowhere", 1024 * KILOBYTE],
  ];
  it.each(entrances)("for %s may be so large and no larger", async (path, limit) => {
    expect(await announce("POST", path, { "content-length": limit })).toBe(200);
    expect(shown).toEqual([`POST ${path}`]);
    expect(await announce("POST", path, { "content-length": limit + 1 })).toBe(413);
    expect(shown).toHaveLength(1);
  });

  it.each(entrances)("in pieces for %s may be so large and no larger", async (path, limit) => {
    expect(await sendPieces(path, limit)).toBe(200);
    expect(read).toEqual([limit]);
    expect(await sendPieces(path, limit + 1)).toBe(413);
    expect(read).toHaveLength(1);
  });

  it("that is too large is cut off when its sender does not stop", async () => {
    const socket = connect(port(), "127.0.0.1").on("error", () => {});
    socket.write("POST /api/auth/sign-in/email HTTP/1.1\r\nHost: x\r\nContent-Length: 300000000\r\n\r\n");
    socket.resume();
    await once(socket, "close");
  });
});
