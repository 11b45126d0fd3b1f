import { once } from "node:events";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { answerAsset, readCompressedAssets } from "./compressed-assets";

const folder = mkdtempSync(path.join(tmpdir(), "mpdesk-assets-"));
const script = "console.log('公号台')";
mkdirSync(path.join(folder, "chunks"));
writeFileSync(path.join(folder, "chunks/a.js"), script);
writeFileSync(path.join(folder, "chunks/a.js.br"), brotliCompressSync(script));
writeFileSync(path.join(folder, "chunks/b.js"), "never compressed");

const assets = readCompressedAssets(folder);
const server = createServer((request, response) => {
  if (!answerAsset(assets, request, response)) response.end("by Next");
}).listen(0, "127.0.0.1");
afterAll(() => server.close());

describe("compressed assets", () => {
  it("go to a browser that reads Brotli, to be kept for ever", async () => {
    const { headers, body } = await ask("/_next/static/chunks/a.js?dpl=1", "gzip, deflate, br, zstd");
    expect(brotliDecompressSync(body).toString()).toBe(script);
    expect(headers).toMatchObject({
      "content-type": "application/javascript; charset=UTF-8",
      "content-encoding": "br",
      vary: "Accept-Encoding",
      "cache-control": "public, max-age=31536000, immutable",
    });
  });

  it.each([
    ["a browser without Brotli", "/_next/static/chunks/a.js", "gzip, deflate"],
    ["a browser that refuses Brotli", "/_next/static/chunks/a.js", "gzip, br;q=0"],
    ["a file that was not compressed", "/_next/static/chunks/b.js", "br"],
    ["a file that does not exist", "/_next/static/chunks/../../secret", "br"],
    ["everything else", "/accounts", "br"],
  ])("leave %s to Next", async (_, address, encodings) => {
    expect((await ask(address, encodings)).body.toString()).toBe("by Next");
  });
});

async function ask(address: string, encodings: string) {
  await (server.listening || once(server, "listening"));
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("the server has no port");
  const request = get({
    port: place.port,
    host: "127.0.0.1",
    path: address,
    headers: { "accept-encoding": encodings },
  });
  const [response]: IncomingMessage[] = await once(request, "response");
  if (!response) throw new Error("no answer");
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  return { headers: response.headers, body: Buffer.concat(parts) };
}
