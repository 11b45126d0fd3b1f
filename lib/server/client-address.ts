import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { CLIENT_ADDRESS_HEADER } from "@/lib/auth/front-headers";
import { env } from "@/lib/platform/env";
import { isOwnHop } from "./own-hop";

/**
 * Who is at the other end, for rate limits and records. Only the last address of X-Forwarded-For was written by the proxy
 * in front of us; everything before it is the client's own claim, and so is what is no address.
 */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, "headers"> & { socket: { remoteAddress?: string | undefined } },
  trustsProxy = env.TRUST_PROXY === "on",
): string {
  if (isOwnHop(headers)) return String(headers[CLIENT_ADDRESS_HEADER]);
  const last = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1);
  const told = trustsProxy && last ? readAddress(last) : null;
  return told ?? readAddress(socket.remoteAddress ?? "") ?? "unknown";
}

/** As `203.0.113.1`, `203.0.113.1:4711`, `2001:db8::1`, `[2001:db8::1]:4711`, with or without a zone. */
const FORMS = [/^\[([^\]]*)\](?::\d{1,5})?$/, /^([\d.]+):\d{1,5}$/, /^(.*)$/];

/** One spelling for each address, without a port; null for what is none. */
function readAddress(text: string): string | null {
  const plain = text.trim();
  const form = FORMS.find((each) => each.test(plain));
  const address = form?.exec(plain)?.[1]?.split("%", 1)[0] ?? "";
  if (isIP(address) === 4) return address;
  if (isIP(address) !== 6) return null;
  // The URL's spelling is the shortest, in lower case.
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  return mappedAddress(short) ?? short;
}

/** ::ffff:cb00:7101, which is how a server for both kinds is told of 203.0.113.1. */
function mappedAddress(address: string): string | null {
  const [, high = "", low = ""] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(address) ?? [];
  if (low === "") return null;
  const bytes = Buffer.from(high.padStart(4, "0") + low.padStart(4, "0"), "hex");
  return [...bytes].join(".");
}
