import { once } from "node:events";
import { type IncomingMessage, request, type Server } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { makeAccount } from "@/lib/testing/factories";
import { createFront } from "./front";

const HTML = `<!doctype html>${"西湖龙井".repeat(1000)}`;

let server: Server;
let askedNext = 0;
beforeAll(async () => {
  const pages = async (_: IncomingMessage, response: { end(): unknown }) => {
    askedNext += 1;
    response.end();
  };
  const views = { count: () => {} };
  server = createFront(pages, async () => ({ ready: true, checks: {} }), views).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { id: accountId } = await makeAccount();
  const card = { title: "x", description: "", pictureUrl: "", url: "x", searchText: "" };
  const { id: articleId } = await db.article.create({ data: { accountId, kind: "written", ...card } });
  const page = { state: "public", html: HTML, etag: "e", styleHash: "h" };
  await db.articlePage.create({ data: { articleId, accountId, slug: "over-http", ...page } });
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

describe("a page for readers", () => {
  it.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
    ["identity", (body: Buffer) => body],
  ])("travels as %s", async (encoding, decompress) => {
    const { headers, status, body } = await ask("GET", "/a/over-http", { "accept-encoding": encoding });
    expect(status).toBe(200);
    expect(headers["content-encoding"]).toBe(encoding === "identity" ? undefined : encoding);
    expect(Number(headers["content-length"])).toBe(body.length);
    expect(decompress(body).toString()).toBe(HTML);
  });

  it("has a policy of its own, and the desk's other headers", async () => {
    const { headers } = await ask("GET", "/a/over-http");
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-h'/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "cache-control": "public, no-cache",
      etag: 'W/"e"',
      vary: expect.stringContaining("Accept-Encoding"),
    });
  });

  it("tells its head alone, and that it has not changed", async () => {
    const head = await ask("HEAD", "/a/over-http");
    expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
    expect(head.headers["content-length"]).toBe(String(Buffer.byteLength(HTML)));
    const known = await ask("GET", "/a/over-http", { "if-none-match": 'W/"e"' });
    expect(known).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  });

  it("takes nothing, and never wakes Next", async () => {
    expect((await ask("POST", "/a/over-http")).status).toBe(405);
    expect((await ask("GET", "/a/%E8%8C%B6")).status).toBe(404);
    expect((await ask("GET", "/a?x=1")).status).toBe(404);
    expect(askedNext).toBe(0);
    await ask("GET", "/about");
    expect(askedNext).toBe(1);
  });
});

async function ask(method: string, path: string, headers: Record<string, string> = {}) {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen");
  const asking = request({ host: "127.0.0.1", port: address.port, method, path, headers });
  asking.end();
  const [response]: IncomingMessage[] = await once(asking, "response");
  if (!response) throw new Error("no answer");
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}
