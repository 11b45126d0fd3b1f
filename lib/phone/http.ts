import type { ActionResult, FailureCode } from "@/lib/platform/action";

/** What the pretend platform takes, too: a tap that sends nine pictures. */
const MAX_BODY_BYTES = 12 * 1024 * 1024;

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

/**
 * Reads the JSON body of a request that one of our own pages sent; null for any other. A page of somebody else cannot
 * send this content type without being asked about, and cannot pass for the same origin.
 */
export async function readOwnJson(request: Request): Promise<unknown> {
  const isJson = request.headers.get("content-type")?.startsWith("application/json") ?? false;
  const site = request.headers.get("sec-fetch-site") ?? "same-origin";
  if (!isJson || site !== "same-origin") return null;
  try {
    return JSON.parse(await readBounded(request));
  } catch {
    // No JSON, or too much of it: the schema says what is expected.
    return null;
  }
}

async function readBounded(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new RangeError("The request is too large");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
