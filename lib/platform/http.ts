// Platform although one feature uses it: the routes of app/ answer with it for all of them.

import type { ActionResult, FailureCode } from "./action";

/** What the pretend platform takes, too: a tap that sends nine pictures. */
export const MAX_JSON_BYTES = 12 * 1024 * 1024;

const STATUS = {
  "signed-out": 401,
  forbidden: 403,
  "not-found": 404,
  invalid: 422,
  conflict: 409,
  "wechat-refused": 502,
  "wechat-unreachable": 502,
  failed: 500,
} as const satisfies Record<FailureCode, number>;

/** An action's result as the answer of a route; the body is the result itself. */
export function resultResponse(result: ActionResult<unknown>): Response {
  const headers = { "cache-control": "no-store" };
  return Response.json(result, { status: result.ok ? 200 : STATUS[result.code], headers });
}

/** What stands behind the question mark of a request's address; of a name that comes twice, the last. */
export function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

/**
 * Reads the JSON body of a request that one of our own pages sent; null for any other. A page of somebody else cannot
 * send this content type without being asked about, and cannot pass for the same origin.
 */
export async function readOwnJson(request: Request): Promise<unknown> {
  if (!isOwnRequest(request, "application/json")) return null;
  try {
    return JSON.parse(
      new TextDecoder("utf-8", { fatal: true }).decode(await readBounded(request, MAX_JSON_BYTES)),
    );
  } catch {
    // No JSON, not in UTF-8, or too much of it: the schema says what is expected.
    return null;
  }
}

/** Whether one of our own pages sent the request; see {@link readOwnJson}. */
export function isOwnRequest(request: Request, contentType: string): boolean {
  const site = request.headers.get("sec-fetch-site") ?? "same-origin";
  const sentType = request.headers.get("content-type") ?? "";
  return site === "same-origin" && sentType.startsWith(contentType);
}

async function readBounded(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new RangeError("The request is too large");
    chunks.push(chunk);
  }
  const whole = new Uint8Array(bytes);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
