import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { createReaderAnswers, type ReaderAnswer } from "@/lib/articles/hosting/answer-reader";
import type { ViewCounter } from "@/lib/articles/hosting/views";
import { systemClock } from "@/lib/platform/clock";
import { securityHeaders } from "./security-headers";

/** Shorter, and compressing gains nothing. */
const WORTH_COMPRESSING_BYTES = 1024;
/** A page is made once and compressed for each reader: as much as a millisecond gives. */
const BROTLI_QUALITY = 4;

const ADDRESS = /^\/a(?:[/?]|$)/;

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** Whether it is answered here, for everybody, without Next. */
export function isForReaders(url: string): boolean {
  return ADDRESS.test(url);
}

/** The pages that readers open, past Next: one row each, and nothing of a desk comes along. */
export function createReaderPages(views: Pick<ViewCounter, "count">) {
  const answer = createReaderAnswers(views, systemClock);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "", url = "", headers } = request;
    const [path = "", ...search] = url.split("?");
    await send(request, response, await answer({ method, path, search: search.join("?"), headers }));
  };
}

async function send(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  answer: ReaderAnswer,
): Promise<void> {
  // The page's own policy takes the place of the desk's.
  const all = {
    ...securityHeaders("").response,
    ...answer.headers,
    vary: "Accept-Encoding, Accept-Language",
  };
  const { body, encoding } = await compressed(answer.body, headers["accept-encoding"]?.toString() ?? "");
  const length = answer.status === 304 ? {} : { "content-length": body.length };
  response.writeHead(answer.status, { ...all, ...length, ...(encoding && { "content-encoding": encoding }) });
  response.end(method === "HEAD" ? undefined : body);
}

async function compressed(
  text: string,
  accepted: string,
): Promise<{ body: Buffer; encoding: string | null }> {
  const body = Buffer.from(text);
  if (body.length < WORTH_COMPRESSING_BYTES) return { body, encoding: null };
  if (reads("br", accepted)) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    };
    return { body: await compress.br(body, { params }), encoding: "br" };
  }
  return reads("gzip", accepted)
    ? { body: await compress.gzip(body), encoding: "gzip" }
    : { body, encoding: null };
}

/** Listed, and not with the weight that means "never". */
function reads(encoding: "br" | "gzip", accepted: string): boolean {
  return new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted);
}
