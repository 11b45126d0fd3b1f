import { readRendition } from "@/lib/media/renditions/data";
import { isStill, type RenditionWidth } from "@/lib/media/renditions/types";
import { isKnownAlready } from "@/lib/platform/known-already";
import { getContent } from "./data";

/** A file may be replaced, and its other forms follow. Seconds. */
const A_WHILE = 300;

/** Answers with a picture of the library as wide as a page needs it; with the picture itself while that cannot be had. */
export async function serveRendition(
  request: Request,
  accountId: string,
  { id, width }: { id: string; width: RenditionWidth },
): Promise<Response> {
  const content = await getContent(accountId, { id });
  if (!content || !isStill(content.format)) return unkept(404);
  const etag = `"${content.contentHash}-${width}"`;
  const headers = {
    "cache-control": `public, max-age=${A_WHILE}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "content-type": "image/webp",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
    etag,
  };
  if (isKnownAlready(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  const bytes = await readRendition(content.contentHash, { width, format: "webp" });
  if (!bytes) return unkept(302, { location: `/media/${accountId}/${id}.${content.format}` });
  const length = { "content-length": String(bytes.length) };
  const body = request.method === "HEAD" ? null : new Uint8Array(bytes);
  return new Response(body, { headers: { ...headers, ...length } });
}

function unkept(status: number, more: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store", ...more } });
}
