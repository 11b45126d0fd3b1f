import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { isPrivate, lookUpPublic, PrivateAddress } from "@/lib/platform/public-network";

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
