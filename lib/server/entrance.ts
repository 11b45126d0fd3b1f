import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { MAX_FILE_BYTES } from "@/lib/media/files/file-formats";
import { MAX_JSON_BYTES } from "@/lib/platform/http";
import { isOfOurPage } from "./forwarded-headers";
import { securityHeaders } from "./security-headers";
import { endSlowBody } from "./slow-body";

const KILOBYTE = 1024;

/** The most that an entrance takes, in bytes; the first that fits counts. */
const BODY_LIMITS: readonly (readonly [path: RegExp, bytes: number])[] = [
  // Strangers come here: an e-mail address, passwords.
  [/^\/api\/auth(\/|$)/, 16 * KILOBYTE],
  [/^\/api\/media\/[^/]+\/files(\/[^/]+)?$/, MAX_FILE_BYTES],
  [/^\/api\/phone\/[^/]+\/acts$/, MAX_JSON_BYTES],
  [/^\/api\/qrcodes\/[^/]+\/batches$/, MAX_JSON_BYTES],
  [/^\/accounts\/[^/]+\/qrcodes\/[^/]+\/image$/, MAX_JSON_BYTES],
  // The actions of pages: as much as next.config.mjs lets them have.
  [/^\//, 1024 * KILOBYTE],
];

const METHODS = ["GET", "HEAD", "POST", "OPTIONS"];

/** How long whoever was turned away may go on sending, in milliseconds; cut off at once, they would not see the answer. */
const LINGER_MS = 1000;

/** Past Next, which may be about to answer. */
const TOO_LARGE = "HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/**
 * Turns away what no page is to see, before anything of its body is read: methods that none has, bodies that are too
 * large for their address, and what a page of somebody else sends: it may lead here and no more. Of a body that does not
 * say how large it is no more than the limit comes through, and one that comes too slowly is not waited for.
 *
 * @returns whether it has answered
 */
export function turnAway(request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url?.split("?", 1)[0] ?? "";
  const limit = BODY_LIMITS.find(([entrance]) => entrance.test(path))?.[1] ?? 0;
  const status = refusalStatus(request, path, limit);
  if (!status) {
    endSlowBody(request, limit);
    if (request.headers["transfer-encoding"]) boundPieces(request, response, limit);
    return false;
  }
  response.writeHead(status, {
    ...securityHeaders("").response,
    "cache-control": "no-store",
    "content-length": 0,
    ...(status === 405 || status === 200 ? { allow: METHODS.join(", ") } : {}),
  });
  response.end();
  cutOffSoon(request);
  return true;
}

function refusalStatus(
  { method = "", url, headers }: IncomingMessage,
  path: string,
  limit: number,
): number | null {
  // A question about the server, not about a page.
  if (method === "OPTIONS" && url === "*") return 200;
  if (!METHODS.includes(method)) return 405;
  // Next's own drawing of pictures, which no page uses: it works for strangers and keeps what it draws.
  if (path.startsWith("/_next/image")) return 404;
  if (method === "POST" && (isFromElsewhere(headers) || !isOfOurPage(headers))) return 403;
  return Number(headers["content-length"] ?? 0) > limit ? 413 : null;
}

/** What the browser itself says of the page that asks; it counts a neighbour under the same domain as another one's. */
function isFromElsewhere({ "sec-fetch-site": site }: IncomingHttpHeaders): boolean {
  return site === "cross-site" || site === "same-site";
}

/**
 * Next asks the request itself for its body, so that it is counted where Node puts the pieces in. (It sends pieces, too:
 * to itself, to run an action of another page.)
 */
function boundPieces(request: IncomingMessage, response: ServerResponse, limit: number): void {
  const push = request.push.bind(request);
  let bytes = 0;
  request.push = (piece, encoding) => {
    const wasTooLarge = bytes > limit;
    bytes += piece?.length ?? 0;
    if (bytes <= limit) return push(piece, encoding);
    // Neither the rest nor an end: what has been cut must not pass for whole.
    if (wasTooLarge) return true;
    if (!response.headersSent) request.socket.end(TOO_LARGE);
    cutOffSoon(request);
    return true;
  };
}

function cutOffSoon(request: IncomingMessage): void {
  const cutOff = setTimeout(() => request.destroy(), LINGER_MS);
  request.once("close", () => clearTimeout(cutOff));
}
