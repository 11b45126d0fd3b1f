import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { env, sandboxUrl } from "./env";
import { isPrivate, lookUpPublic, PrivateAddress } from "./public-network";

const MAX_REDIRECTS = 3;

export type FetchLimits = {
  /** What is asked for, as the header `accept` says it. */
  accept: string;
  maxBytes: number;
  /** For all of it, redirects included. */
  timeoutMs: number;
};

export type Fetched =
  | { type: "fetched"; bytes: Uint8Array<ArrayBuffer>; contentType: string; url: string }
  | { type: "private" | "tooLarge" | "missing" };

/**
 * Fetches what is at an address that staff wrote. It never leads into the network that the desk runs in, whatever its
 * name means and wherever it redirects to; size and time are bounded. Our own pages and the sandbox's are asked
 * wherever they are.
 */
export async function fetchPublic(url: string, limits: FetchLimits): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let address = url;
  for (let step = 0; step <= MAX_REDIRECTS; step++) {
    if (!URL.canParse(address)) return { type: "missing" };
    const answer = await ask(new URL(address), limits, signal);
    if (answer.type !== "redirected") return answer;
    address = answer.location;
  }
  return { type: "missing" };
}

type Answer = Fetched | { type: "redirected"; location: string };

function ask(url: URL, { accept, maxBytes }: FetchLimits, signal: AbortSignal): Promise<Answer> {
  if (url.protocol !== "http:" && url.protocol !== "https:") return Promise.resolve({ type: "missing" });
  const isOwn = ownOrigins().includes(url.origin);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // A number is not looked up, so it has to be judged here.
  if (!isOwn && isIP(host) !== 0 && isPrivate(host)) return Promise.resolve({ type: "private" });
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  const headers = { "user-agent": "Mozilla/5.0 (Mpdesk)", accept };
  const options = { signal, agent: false, headers, ...(isOwn ? {} : { lookup: lookUpPublic }) };
  return new Promise((resolve) => {
    const attempt = request(url, options, (response) => {
      read(response, url, maxBytes).then(resolve, () => resolve({ type: "missing" }));
    });
    attempt.on("error", (error) =>
      resolve({ type: error instanceof PrivateAddress ? "private" : "missing" }),
    );
    attempt.end();
  });
}

function ownOrigins(): string[] {
  return [new URL(env.PUBLIC_URL).origin, ...(env.SANDBOX === "on" ? [sandboxUrl] : [])];
}

async function read(response: IncomingMessage, url: URL, maxBytes: number): Promise<Answer> {
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
    if (size > maxBytes) return { type: "tooLarge" };
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(Buffer.concat(chunks));
  return { type: "fetched", bytes, contentType: headers["content-type"] ?? "", url: url.href };
}
