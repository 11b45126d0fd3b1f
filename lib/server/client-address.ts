import type { IncomingMessage } from "node:http";
import { env } from "@/lib/platform/env";

/**
 * Who is at the other end, for rate limits. Only the last address of X-Forwarded-For was written by the proxy in
 * front of us; everything before it is the client's own claim.
 */
export function clientAddress(request: IncomingMessage): string {
  const forwarded = request.headers["x-forwarded-for"];
  const last = String(forwarded ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  if (env.TRUST_PROXY === "on" && last) return last;
  return request.socket.remoteAddress ?? "unknown";
}
