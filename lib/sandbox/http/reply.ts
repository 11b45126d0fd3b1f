import type { ServerResponse } from "node:http";

/** The content type of the platform's JSON answers, spelt as it spells it: `encoding`, not `charset`. */
export const PLATFORM_JSON = "application/json; encoding=utf-8";

/** Sends a complete answer. */
export function sendBytes(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  bytes: Buffer,
): void {
  response.writeHead(status, { ...headers, "content-length": String(bytes.length) });
  response.end(bytes);
}

/** Sends a value as JSON; `contentType` differs between the two planes. */
export function sendJson(
  response: ServerResponse,
  status: number,
  contentType: string,
  value: unknown,
): void {
  sendBytes(response, status, { "content-type": contentType }, Buffer.from(JSON.stringify(value)));
}
