import type { IncomingMessage, ServerResponse } from "node:http";
import { createReaderAnswers, type ReaderAnswer } from "@/lib/articles/hosting/answer-reader";
import type { ViewCounter } from "@/lib/articles/hosting/views";
import { systemClock } from "@/lib/platform/clock";
import { type Compressed, createCompressor } from "./compress-answer";
import { securityHeaders } from "./security-headers";

const ADDRESS = /^\/a(?:[/?]|$)/;

/** Whether it is answered here, for everybody, without Next. */
export function isForReaders(url: string): boolean {
  return ADDRESS.test(url);
}

/** The pages that readers open, past Next: one row each, and nothing of a desk comes along. */
export function createReaderPages(views: Pick<ViewCounter, "count">) {
  const answer = createReaderAnswers(views, systemClock);
  const compress = createCompressor();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "", url = "", headers } = request;
    const [path = "", ...search] = url.split("?");
    const answered = await answer({ method, path, search: search.join("?"), headers });
    const { body, picture, headers: own } = answered;
    const accepted = headers["accept-encoding"]?.toString() ?? "";
    const travelling = picture ? { body: picture, encoding: null } : compress(body, own.etag, accepted);
    send(method, response, answered, await travelling);
  };
}

function send(
  method: string,
  response: ServerResponse,
  answer: ReaderAnswer,
  { body, encoding }: Compressed,
): void {
  // The page's own policy takes the place of the desk's.
  const all = {
    ...securityHeaders("").response,
    ...answer.headers,
    vary: "Accept-Encoding, Accept-Language",
  };
  const length = answer.status === 304 ? {} : { "content-length": body.length };
  response.writeHead(answer.status, { ...all, ...length, ...(encoding && { "content-encoding": encoding }) });
  response.end(method === "HEAD" ? undefined : body);
}
