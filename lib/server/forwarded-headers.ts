import type { IncomingHttpHeaders } from "node:http";
import { env } from "@/lib/platform/env";
import { isOwnHop } from "./own-hop";

/**
 * What Next may believe of the way a request came, to be put over its headers. Next runs an action for the host that the
 * asking page is of, and takes the protocol for the one in which it reaches itself.
 */
export function forwardedHeaders(
  headers: IncomingHttpHeaders,
  { PUBLIC_URL, TRUST_PROXY }: Pick<typeof env, "PUBLIC_URL" | "TRUST_PROXY"> = env,
): IncomingHttpHeaders {
  const { origin, host, "x-forwarded-host": told } = headers;
  const own = new URL(PUBLIC_URL);
  const isBelieved = TRUST_PROXY === "on" || isOwnHop(headers);
  const reached = isBelieved && told !== undefined ? told : host;
  return {
    // A page of ours is, whatever name a proxy has for this server.
    "x-forwarded-host": origin === own.origin ? own.host : reached,
    // We speak http ourselves: told otherwise, Next would hand an action on to itself over https, in vain.
    "x-forwarded-proto": "http",
    "x-forwarded-port": undefined,
  };
}

/**
 * Whether a page of ours asks, by what the browser says of it. Next finds out the same for its actions, and takes a
 * stranger's for a fault of the server.
 */
export function isOfOurPage(
  headers: IncomingHttpHeaders,
  settings: Parameters<typeof forwardedHeaders>[1] = env,
): boolean {
  const { origin } = headers;
  // A browser that does not tell, and programs that are none.
  if (origin === undefined || origin === "null") return true;
  return (
    URL.canParse(origin) && new URL(origin).host === forwardedHeaders(headers, settings)["x-forwarded-host"]
  );
}
