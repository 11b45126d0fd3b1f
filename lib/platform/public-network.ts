import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";

/** A name that leads into the network that the desk runs in. */
export class PrivateAddress extends Error {
  override readonly name = "PrivateAddress";
}

/**
 * Looks a name up for a connection that may lead to public addresses only: what the name means is looked at when the
 * connection is made, so that it cannot mean something else by then. A host that is a number is not looked up; whoever
 * connects asks {@link isPrivate} for it.
 */
export const lookUpPublic: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, []);
    if (found.some(({ address }) => isPrivate(address))) return done(new PrivateAddress(host), []);
    done(null, found);
  });
};

/**
 * Whether an address is of this machine or of a private network, or of no use at all.
 *
 * @param interfaces of this machine: what listens there for it alone may be reached at its public addresses too
 */
export function isPrivate(
  address: string,
  interfaces: NodeJS.Dict<Pick<NetworkInterfaceInfo, "address">[]> = networkInterfaces(),
): boolean {
  // The name of an interface, after a per cent sign, does not change where an address belongs.
  const [bare = ""] = address.split("%", 1);
  const own = new BlockList();
  for (const { address: one } of Object.values(interfaces).flatMap((all) => all ?? []))
    own.addAddress(one, familyOf(one));
  const family = familyOf(bare);
  if (own.check(bare, family)) return true;
  return family === "ipv4"
    ? PRIVATE_4.check(bare)
    : !PUBLIC_6.check(bare, family) || NOT_PUBLIC_6.check(bare, family);
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

// IANA's registries of special-purpose addresses.
const PRIVATE_4 = rangesOf("ipv4", [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
  ...["192.0.0.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4"],
]);
/** All that is handed out for the internet; outside of it are private networks and IPv4 in IPv6's clothes. */
const PUBLIC_6 = rangesOf("ipv6", ["2000::/3"]);
/** Parts of it that are tunnels to IPv4 addresses, or examples. */
const NOT_PUBLIC_6 = rangesOf("ipv6", ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]);

function rangesOf(family: "ipv4" | "ipv6", ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = "", prefix] = range.split("/");
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
