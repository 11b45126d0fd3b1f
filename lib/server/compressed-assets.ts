import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { env } from "@/lib/platform/env";

/** By address; some hundred kilobytes in all. */
export type CompressedAssets = ReadonlyMap<string, { type: string; body: Buffer }>;

const ADDRESS = "/_next/static/";
const TYPES: Readonly<Record<string, string>> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
};

/**
 * Reads the scripts and stylesheets that the build has compressed (scripts/finish-assets.mjs). In development there
 * are none, and what an older build has left is not to be served.
 */
export function readCompressedAssets(folder = ".next/static"): CompressedAssets {
  const assets = new Map<string, { type: string; body: Buffer }>();
  if (env.NODE_ENV === "development" || !existsSync(folder)) return assets;
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const name = file.replace(/\.br$/, "");
    const type = TYPES[path.extname(name)];
    if (name === file || !type) continue;
    const address = ADDRESS + name.replaceAll(path.sep, "/");
    assets.set(address, { type, body: readFileSync(path.join(folder, file)) });
  }
  return assets;
}

/**
 * Answers with the Brotli form, a seventh smaller than what Next compresses on the way.
 *
 * @returns false when there is none, or the browser cannot read it (over plain http to another machine none can):
 *   then it is Next's to answer
 */
export function answerAsset(
  assets: CompressedAssets,
  { method, url = "", headers }: IncomingMessage,
  response: ServerResponse,
): boolean {
  const asset = url.startsWith(ADDRESS) ? assets.get(url.split("?", 1)[0] ?? "") : undefined;
  if (!asset || !READS_BROTLI.test(headers["accept-encoding"]?.toString() ?? "")) return false;
  if (method !== "GET" && method !== "HEAD") return false;
  response.writeHead(200, {
    "content-type": asset.type,
    "content-encoding": "br",
    "content-length": asset.body.length,
    vary: "Accept-Encoding",
    // Their names change with their contents.
    "cache-control": "public, max-age=31536000, immutable",
  });
  response.end(asset.body);
  return true;
}

/** Listed, and not with the weight that means "never". */
const READS_BROTLI = /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;
