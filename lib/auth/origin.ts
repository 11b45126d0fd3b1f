import { isIPv6 } from "node:net";
import type { Origin } from "@/lib/audit/record";
import { CLIENT_ADDRESS_HEADER } from "./front-headers";

/** Browsers name themselves in some 100 to 200 characters. */
const MAX_DEVICE_LENGTH = 300;

/** Where a request came from, as the front server and the browser say. */
export function originOf(headers: Headers): Origin {
  return {
    address: headers.get(CLIENT_ADDRESS_HEADER) ?? "unknown",
    device: (headers.get("user-agent") ?? "").slice(0, MAX_DEVICE_LENGTH),
  };
}

/** Whom to count together: an address, or the 64 bits that one customer gets whole of IPv6. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::", 2);
  const groups = head.split(":").filter(Boolean);
  const tailGroups = (tail ?? "").split(":").filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - tailGroups.length) }, () => "0");
  return `${[...groups, ...zeros, ...tailGroups].slice(0, 4).join(":")}::/64`;
}
