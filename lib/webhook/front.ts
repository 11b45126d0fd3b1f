import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import { log } from "@/lib/platform/log";
import { MAX_BODY_BYTES } from "@/lib/wechat/wire/wire-value";
import { BODY_TIMEOUT, type ReadBody, readQuery, type WebhookResponse } from "./request";
import { answerCall } from "./webhook";

/** Where callback URLs begin. */
export const WEBHOOK_PREFIX = "/api/wechat/";

/** Answers a call of a callback URL on a plain Node server, without the costs of a framework. */
export function answerWebhook(request: IncomingMessage, response: ServerResponse): void {
  const { accountId, search } = splitUrl(request.url ?? "");
  const call = {
    method: request.method ?? "",
    accountId,
    query: readQuery(search),
    readBody: () => readBody(request),
  };
  answerCall(call).then(
    (answer) => send(response, answer),
    (error: unknown) => {
      log.error({ err: error }, "a call of the webhook failed");
      response.destroy();
    },
  );
}

function splitUrl(url: string): { accountId: string; search: string } {
  const end = url.indexOf("?");
  const path = end === -1 ? url : url.slice(0, end);
  return { accountId: path.slice(WEBHOOK_PREFIX.length), search: end === -1 ? "" : url.slice(end + 1) };
}

function send(response: ServerResponse, { status, headers, body }: WebhookResponse): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // In one piece, so its length is told as well.
  response.end(body);
}

async function readBody(request: IncomingMessage): Promise<ReadBody> {
  if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES) return { failed: "too-large" };
  // Node tells of a request before it reads the body, which nearly always came in the same piece: then it takes no
  // listeners and no timer.
  await endOfTurn();
  if (!request.complete || request.readableLength > MAX_BODY_BYTES) return await collectBody(request);
  const body: unknown = request.read();
  return { text: body instanceof Buffer ? body.toString("utf8") : "" };
}

let turn: Promise<void> | null = null;

/** When everything has been read that is there; one promise for all who ask. */
function endOfTurn(): Promise<void> {
  turn ??= nextTurn().then(() => {
    turn = null;
  });
  return turn;
}

function collectBody(request: IncomingMessage): Promise<ReadBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (result: ReadBody) => {
      clearTimeout(timer);
      request.removeListener("data", take);
      resolve(result);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > MAX_BODY_BYTES) finish({ failed: "too-large" });
    };
    const timer = setTimeout(finish, BODY_TIMEOUT, { failed: "too-slow" });
    request.on("data", take);
    request.once("end", () => finish({ text: Buffer.concat(chunks).toString("utf8") }));
    request.once("close", () => finish({ failed: "cut-off" }));
  });
}
