import { lookup } from "node:dns";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";

/** What opening a page came to. `silent`: no answer in time, or no such place. */
export type Visit = { type: "answered"; status: number } | { type: "private" } | { type: "silent" };

const MAX_REDIRECTS = 3;

/**
 * Opens a page as far as its status. Staff may write any address, so this must not become a way into the network that the
 * desk runs in: whatever a name means is looked at when the connection is made, on every step of a redirection.
 *
 * @param ownOrigins are opened wherever they are
 * @param limit for everything together, in milliseconds
 */
export async function visitLink(
  url: string,
  { ownOrigins, limit }: { ownOrigins: readonly string[]; limit: number },
): Promise<Visit> {
  const signal = AbortSignal.timeout(limit);
  let address = new URL(url);
  for (let step = 0; step <= MAX_REDIRECTS; step++) {
    const answer = await ask(address, ownOrigins.includes(address.origin), signal);
    if (answer.type !== "redirected") return answer;
    if (!URL.canParse(answer.location, address)) return { type: "answered", status: answer.status };
    address = new URL(answer.location, address);
    if (address.protocol !== "http:" && address.protocol !== "https:") return { type: "silent" };
  }
  return { type: "silent" };
}

type Answer = Visit | { type: "redirected"; status: number; location: string };

async function ask(url: URL, isOwn: boolean, signal: AbortSignal): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // A number is not looked up, so it has to be judged here.
  if (!isOwn && isIP(host) !== 0 && isPrivate(host)) return { type: "private" };
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const options = { signal, agent: false, headers: { "user-agent": "Mozilla/5.0 (Mpdesk link check)" } };
    const attempt = request(url, isOwn ? options : { ...options, lookup: lookUpPublic }, (response) => {
      const { statusCode: status = 0, headers } = response;
      // Only the status is wanted; a page may be of any size.
      response.destroy();
      const isRedirected = status >= 300 && status < 400 && headers.location !== undefined;
      resolve(
        isRedirected
          ? { type: "redirected", status, location: headers.location ?? "" }
          : { type: "answered", status },
      );
    });
    attempt.on("error", (error) => resolve({ type: error instanceof PrivateAddress ? "private" : "silent" }));
    attempt.end();
  });
}

class PrivateAddress extends Error {
  override readonly name = "PrivateAddress";
}

const lookUpPublic: LookupFunction = (host, options, done) => {
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
