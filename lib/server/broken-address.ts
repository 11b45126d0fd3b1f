import type { ServerResponse } from "node:http";
import { securityHeaders } from "./security-headers";

/**
 * Whether the path of an address cannot be read, such as after a link was cut in the middle of a Chinese sign, or is
 * none, as what is sent to a proxy.
 */
export function isBrokenAddress(url: string): boolean {
  if (!url.startsWith("/")) return true;
  try {
    // No database takes a text with a zero in it.
    return decodeURIComponent(url.split("?", 1)[0] ?? "").includes("\0");
  } catch {
    return true;
  }
}

/** Says so. The pages would stumble over it, and answer as if the server had failed. */
export function answerBrokenAddress(response: ServerResponse): void {
  response.writeHead(400, {
    ...securityHeaders("").response,
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(
    "这个网址不完整或有错字，请检查后再打开。\nThis address is cut off or misspelled; check it and try again.\n",
  );
}
