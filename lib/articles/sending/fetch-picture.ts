import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { isPrivate, lookUpPublic, PrivateAddress } from "@/lib/platform/public-network";

const MAX_REDIRECTS = 3;
const TIMEOUT_MS = 20_000;
/** The largest picture that WeChat takes. */
const MAX_BYTES = 10 * 1024 * 1024;

export type FetchedPicture =
  | { type: "picture"; bytes: Uint8Array<ArrayBuffer> }
  | { type: "private" | "tooLarge" | "missing" };

/**
 * Fetches a picture from an address that staff wrote. It never leads into the network that the desk runs in, whatever
 * its name means and wherever it redirects to; size and time are bounded.
 *
 * @param ownOrigins are asked wherever they are
 */
export async function fetchPicture(url: string, ownOrigins: readonly string[]): Promise<FetchedPicture> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let address = url;
  for (let step = 0; step <= MAX_REDIRECTS; step++) {
    if (!URL.canParse(address)) return { type: "missing" };
    const answer = await ask(new URL(address), ownOrigins, signal);
    if (answer.type !== "redirected") return answer;
    address = answer.location;
  }
  return { type: "missing" };
}

type Answer = FetchedPicture | { type: "redirected"; location: string };

function ask(url: URL, ownOrigins: readonly string[], signal: AbortSignal): Promise<Answer> {
  if (url.protocol !== "http:" && url.protocol !== "https:") return Promise.resolve({ type: "missing" });
  const isOwn = ownOrigins.includes(url.origin);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // A number is not looked up, so it has to be judged here.
  if (!isOwn && isIP(host) !== 0 && isPrivate(host)) return Promise.resolve({ type: "private" });
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  const headers = { "user-agent": "Mozilla/5.0 (Mpdesk)", accept: "image/*" };
  const options = { signal, agent: false, headers, ...(isOwn ? {} : { lookup: lookUpPublic }) };
  return new Promise((resolve) => {
    const attempt = request(url, options, (response) => {
      read(response, url).then(resolve, () => resolve({ type: "missing" }));
    });
    attempt.on("error", (error) =>
      resolve({ type: error instanceof PrivateAddress ? "private" : "missing" }),
    );
    attempt.end();
  });
}

async function read(response: IncomingMessage, url: URL): Promise<Answer> {
  const { statusCode = 0, headers } = response;
  const isRedirected = statusCode >= 300 && statusCode < 400 && headers.location !== undefined;
  if (statusCode !== 200) {
    response.destroy();
    if (!isRedirected || !URL.canParse(headers.location ?? "", url)) return { type: "missing" };
    return { type: "redirected", location: new URL(headers.location ?? "", url).href };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    // Leaving the loop ends the connection.
    if (size > MAX_BYTES) return { type: "tooLarge" };
    chunks.push(chunk);
  }
  return { type: "picture", bytes: new Uint8Array(Buffer.concat(chunks)) };
}
