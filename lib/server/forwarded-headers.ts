import type { IncomingHttpHeaders } from "node:http";
import { env } from "@/lib/platform/env";

/**
 * What Next may believe of the way a request came, to be put over its headers. Next runs an action for the host that the
 * asking page is of, and takes the protocol for the one in which it reaches itself.
 */
export function forwardedHeaders(
  { origin, host, "x-forwarded-host": told }: IncomingHttpHeaders,
  { PUBLIC_URL, TRUST_PROXY }: Pick<typeof env, "PUBLIC_URL" | "TRUST_PROXY"> = env,
): IncomingHttpHeaders {
  const own = new URL(PUBLIC_URL);
  const reached = TRUST_PROXY === "on" && told !== undefined ? told : host;
  return {
    // A page of ours is, whatever name a proxy has for this server.
    "x-forwarded-host": origin === own.origin ? own.host : reached,
    // We speak http ourselves: told otherwise, Next would hand an action on to itself over https, in vain.
    "x-forwarded-proto": "http",
    "x-forwarded-port": undefined,
  };
}
