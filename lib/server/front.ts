import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { ViewCounter } from "@/lib/articles/hosting/views";
import { CLIENT_ADDRESS_HEADER, REQUESTED_PATH_HEADER } from "@/lib/auth/front-headers";
import { log, withRequestId } from "@/lib/platform/log";
import { answerWebhook } from "@/lib/webhook/front";
import { answerBrokenAddress, isBrokenAddress } from "./broken-address";
import { clientAddress } from "./client-address";
import { answerAsset, readCompressedAssets } from "./compressed-assets";
import { limitConnections } from "./connection-limit";
import { turnAway } from "./entrance";
import { forwardedHeaders } from "./forwarded-headers";
import { isOwnHop, ownHop } from "./own-hop";
import { createPageTurns } from "./page-turns";
import { createReaderPages, isForReaders } from "./reader-pages";
import type { Readiness } from "./readiness";
import { securityHeaders } from "./security-headers";
import { endSlowBody } from "./slow-body";

/** Answers everything that is not ours: the pages. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const WEBHOOK_PREFIX = "/api/wechat/";

const SOCKETS = {
  // A connection whose other end has vanished without a word is found out, and ends.
  keepAlive: true,
  keepAliveInitialDelay: 60_000,
  // From the first moment of a connection on, in milliseconds; looked at so often.
  headersTimeout: 10_000,
  // The last resort; for how long a body may take, see slow-body.ts.
  requestTimeout: 1_800_000,
  connectionsCheckingInterval: 5000,
  // Longer than the usual 60 s of a proxy, so that it is the proxy that closes an idle connection.
  keepAliveTimeout: 65_000,
};

/** How long nothing may move while somebody is answered, who may have stopped reading. Milliseconds. */
const STANDSTILL_MS = 120_000;

/**
 * The HTTP server in front of Next. Followers wait on the webhook, and a Next route handler costs ten times what the
 * same function costs here; so it is answered before Next sees the request.
 */
export function createFront(
  pages: PageHandler,
  checkReadiness: () => Promise<Readiness>,
  views: Pick<ViewCounter, "count">,
): Server {
  const assets = readCompressedAssets();
  const readerPages = createReaderPages(views);
  const pagesInTurn = takeTurns(pages);
  const server = createServer(SOCKETS, (request, response) => {
    const url = request.url ?? "/";
    // Whoever answers: what we send is what we say it is.
    response.setHeader("x-content-type-options", "nosniff");
    if (url.startsWith(WEBHOOK_PREFIX)) {
      endSlowBody(request, 0);
      return answerWebhook(request, response);
    }
    if (turnAway(request, response)) return;
    if (isBrokenAddress(url)) return answerBrokenAddress(response);
    if (answerAsset(assets, request, response)) return;
    const answering = isForReaders(url)
      ? readerPages(request, response)
      : answer(request, response, pagesInTurn, checkReadiness);
    answering.catch((error: unknown) => {
      log.error({ err: error, url: url.split("?", 1)[0] }, "request failed");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  limitConnections(server);
  return server.setTimeout(STANDSTILL_MS);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  pages: PageHandler,
  checkReadiness: () => Promise<Readiness>,
): Promise<void> {
  switch (request.url) {
    case "/api/health":
      return answerJson(response, 200, { status: "ok" });
    case "/api/ready": {
      const readiness = await checkReadiness();
      return answerJson(response, readiness.ready ? 200 : 503, readiness);
    }
    default:
      return pages(request, response);
  }
}

/** Next asks itself now and then, in the middle of a turn. */
function takeTurns(pages: PageHandler): PageHandler {
  const turns = createPageTurns();
  return async (request, response) => {
    const answerNow = () => answerPage(request, response, pages);
    const hasGone = () => response.closed || response.socket?.writable === false;
    await (isOwnHop(request.headers) ? answerNow() : turns.take(clientAddress(request), hasGone, answerNow));
  };
}

function answerPage(request: IncomingMessage, response: ServerResponse, pages: PageHandler): Promise<void> {
  const requestId = randomUUID();
  const headers = securityHeaders(request.url ?? "");
  Object.assign(request.headers, headers.request, forwardedHeaders(request.headers), ownHop, {
    [CLIENT_ADDRESS_HEADER]: clientAddress(request),
    [REQUESTED_PATH_HEADER]: request.url ?? "/",
  });
  for (const [name, value] of Object.entries(headers.response)) response.setHeader(name, value);
  response.setHeader("x-request-id", requestId);
  return withRequestId(requestId, () => pages(request, response));
}

function answerJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}
