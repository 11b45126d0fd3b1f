import { getActor, getScope } from "@/lib/auth/session";
import { sandboxUrl } from "@/lib/platform/env";
import { readBounded } from "@/lib/wechat/api/read-bounded";

/** A picture of WeChat never changes under its address. */
const KEPT_FOR = 7 * 24 * 3600;
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 10 * 1024 * 1024;
const PICTURE = /^image\/(?:png|jpeg|gif|bmp|webp)$/;

/**
 * Answers with a picture from WeChat's store, for members of the account only. WeChat shows its pictures on no page but
 * its own, and the pretend platform can be reached by this server alone.
 *
 * @param address as the list of material or of published articles has it
 */
export async function serveMaterialPicture(accountId: string, address: string): Promise<Response> {
  const actor = await getActor();
  if (!actor) return refuse(401);
  const url = wechatPictureUrl(address);
  if (!url || !(await getScope(actor, accountId))) return refuse(404);
  const picture = await fetchPicture(url);
  if (!picture) return refuse(502);
  return new Response(picture.bytes, {
    headers: {
      "content-type": picture.type,
      "cache-control": `private, max-age=${KEPT_FOR}, immutable`,
      "x-content-type-options": "nosniff",
    },
  });
}

/** The address if it is one of WeChat's pictures, else null: this server fetches nothing else for anybody. */
export function wechatPictureUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username || url.password) return null;
  if (url.origin === new URL(sandboxUrl).origin) return url.pathname.startsWith("/mmbiz/") ? url : null;
  const isWeChats = /\.(?:qpic|qlogo)\.cn$/.test(url.hostname) && url.port === "";
  if (!isWeChats || !/^https?:$/.test(url.protocol)) return null;
  url.protocol = "https:";
  return url;
}

async function fetchPicture(url: URL): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  try {
    // To follow a redirection would be to fetch what somebody else names.
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) });
    const type = response.headers.get("content-type")?.split(";")[0]?.trim() ?? "";
    if (!response.ok || !PICTURE.test(type)) return null;
    const bytes = await readBounded(response, MAX_BYTES);
    return bytes && { type, bytes };
  } catch {
    // Not reached, too slow, or sent elsewhere: there is no picture, and the page shows an empty field.
    return null;
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
