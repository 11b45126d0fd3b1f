import type { Readable } from "node:stream";
import { FILE_FORMATS } from "@/lib/media/files/file-formats";
import { readRenditionName } from "@/lib/media/renditions/types";
import { mediaStore } from "@/lib/media/store/media-store";
import { MediaStoreError } from "@/lib/media/store/s3-client";
import type { ByteRange } from "@/lib/media/store/types";
import { contentDisposition } from "@/lib/platform/content-disposition";
import { isKnownAlready } from "@/lib/platform/known-already";
import { log } from "@/lib/platform/log";
import { getContent } from "./data";
import { serveRendition } from "./serve-rendition";

/** Under its hash a content never changes, so that it is asked for once. Seconds. */
const FOR_EVER = 365 * 24 * 3600;
/** Under its id a file may be replaced. Seconds. */
const A_WHILE = 300;

/**
 * Answers with a file of an account's library, whole or the part that is asked for. Whoever knows the address may have it:
 * docs/decisions/0024-files-are-found-by-secret-addresses.md
 *
 * @param name a content's hash or a file's id, with an ending; or the name of a picture's other form
 */
export async function serveFile(request: Request, accountId: string, name: string): Promise<Response> {
  const rendition = readRenditionName(name);
  if (rendition) return serveRendition(request, accountId, rendition);
  const [key = ""] = name.split(".", 1);
  const isHash = /^[0-9a-f]{64}$/.test(key);
  const content = await getContent(accountId, isHash ? { contentHash: key } : { id: key });
  if (!content) return refuse(404);
  const { contentHash, format, bytes } = content;
  const etag = `"${contentHash}"`;
  const headers = {
    "cache-control": isHash ? `public, max-age=${FOR_EVER}, immutable` : `public, max-age=${A_WHILE}`,
    "content-disposition": contentDisposition(false, withEnding(content.name, format)),
    "content-security-policy": "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox",
    "content-type": FILE_FORMATS[format].contentType,
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    etag,
  };
  if (isKnownAlready(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  const range = rangeOf(request.headers, bytes, etag);
  if (range === "outside") return refuse(416, { "content-range": `bytes */${bytes}` });
  const { start, end } = range ?? { start: 0, end: bytes - 1 };
  const status = range ? 206 : 200;
  const answered = new Headers({ ...headers, "content-length": String(end - start + 1) });
  if (range) answered.set("content-range", `bytes ${start}-${end}/${bytes}`);
  // Nobody would read the body, nor say so.
  if (request.method === "HEAD") return new Response(null, { status, headers: answered });
  const stream = await openContent(contentHash, range);
  if (stream === "unreachable") return refuse(503, { "retry-after": "5" });
  if (!stream) return refuse(404);
  return new Response(bodyOf(stream, request.signal), { status, headers: answered });
}

async function openContent(hash: string, range: ByteRange | null): Promise<Readable | "unreachable" | null> {
  try {
    return await mediaStore.open(hash, range ?? undefined);
  } catch (error) {
    if (!(error instanceof MediaStoreError)) throw error;
    log.warn({ err: error }, "a file could not be read");
    return "unreachable";
  }
}

/** The one part that is asked for; null for all of it, as also for several parts or another content's. */
function rangeOf(headers: Headers, bytes: number, etag: string): ByteRange | "outside" | null {
  const condition = headers.get("if-range");
  if (condition && condition !== etag) return null;
  const [asked, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(headers.get("range")?.trim() ?? "") ?? [];
  if (!asked || (first === "" && last === "")) return null;
  const start = first === "" ? Math.max(0, bytes - Number(last)) : Number(first);
  const end = first === "" || last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (first !== "" && last !== "" && Number(last) < Number(first)) return null;
  return start > end ? "outside" : { start, end };
}

/**
 * Read as fast as it is taken, and let go when nobody takes it any more.
 *
 * @param gone whoever asked has hung up: before the first piece, nobody cancels what nobody has begun to read
 */
function bodyOf(stream: Readable, gone: AbortSignal): ReadableStream<Uint8Array> {
  const letGo = () => void stream.destroy();
  if (gone.aborted) letGo();
  else gone.addEventListener("abort", letGo, { once: true });
  const pieces = piecesOf(stream);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: letGo,
  });
}

async function* piecesOf(stream: Readable): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  for await (const piece of stream) yield new Uint8Array(piece);
}

function withEnding(name: string, format: string): string {
  return name.toLowerCase().endsWith(`.${format}`) ? name : `${name}.${format}`;
}

function refuse(status: number, more: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store", ...more } });
}
