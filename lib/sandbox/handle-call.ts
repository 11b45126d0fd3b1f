import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, answer, type Endpoint, type OpenCall } from "@/lib/sandbox/endpoints/endpoint";
import { readJson } from "@/lib/sandbox/endpoints/json-body";
import { endpointsByPath } from "@/lib/sandbox/endpoints/routes";
import { accountOfToken } from "@/lib/sandbox/endpoints/token";
import { readBody } from "@/lib/sandbox/http/read-body";
import { PLATFORM_JSON, sendBytes, sendJson } from "@/lib/sandbox/http/reply";
import { type CallFate, fateOf } from "./faults";
import { beijingPeriod, dailyLimit, mayCall } from "./limits";
import type { Platform } from "./platform";
import { Refusal, requestId, textOf } from "./refusals";

const MAX_BODY_BYTES = 1024 * 1024;
const MAX_FORM_BYTES = 12 * 1024 * 1024;

/** Answers one call of the platform plane and writes it to the log of calls. */
export async function handleCall(
  platform: Platform,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const startedAt = platform.stopwatch();
  const endpoint = endpointsByPath.get(url.pathname);
  const isLarge = endpoint?.body === "form" || endpoint?.mayBeLarge;
  const maxBytes = isLarge ? MAX_FORM_BYTES : MAX_BODY_BYTES;
  const bytes = await readBody(request, maxBytes, platform.bodyTimeoutMs);
  const method = request.method ?? "GET";
  const call: OpenCall = {
    platform,
    query: url.searchParams,
    json: undefined,
    bytes,
    contentType: request.headers["content-type"] ?? "",
    ip: (request.socket.remoteAddress ?? "").replace(/^::ffff:/, ""),
  };
  const appId = callerOf(call);
  const ordered = fateOf(platform, appId, url.pathname);
  const answered = ordered && ordered.type !== "lost" ? null : answerCall(endpoint, method, call);
  const fate = ordered ?? answered ?? { type: "cut" };
  platform.state.calls.add({
    at: platform.now(),
    appId,
    method,
    path: url.pathname,
    query: masked(url.searchParams),
    status: statusOf(fate),
    errcode: errcodeOf(fate),
    ms: platform.stopwatch() - startedAt,
  });
  await send(platform, response, fate);
}

/** Path, token, method, permission, quota, body: the order is assumed, but for the token before the method. */
function answerCall(endpoint: Endpoint | undefined, method: string, call: OpenCall): CallFate {
  if (!endpoint) return { type: "answer", status: 404, answer: refusal(call.platform, 40066, textOf(40066)) };
  try {
    return { type: "answer", status: 200, answer: run(endpoint, method, call) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { type: "answer", status: 200, answer: refusal(call.platform, error.errcode, error.message) };
  }
}

function run(endpoint: Endpoint, method: string, call: OpenCall): Answer {
  const { platform } = call;
  const account =
    endpoint.access === "token" ? accountOfToken(platform, call.query.get("access_token")) : null;
  if (endpoint.method !== "either" && method !== endpoint.method)
    throw new Refusal(endpoint.method === "GET" ? 43001 : 43002);
  if (endpoint.access === "open") return endpoint.run({ ...call, json: bodyOf(endpoint, call) });
  if (!account || !mayCall(account, endpoint.permission)) throw new Refusal(48001);
  const limit = dailyLimit(account, endpoint.path);
  const today = beijingPeriod(platform.now(), "day");
  if (limit !== null && !platform.state.quotas.take(account.appId, endpoint.path, today, limit)) {
    throw new Refusal(45009);
  }
  return endpoint.run({ ...call, account, json: bodyOf(endpoint, call) });
}

function bodyOf(endpoint: Endpoint, call: OpenCall): unknown {
  return endpoint.body === "json" ? readJson(call.bytes, endpoint.refusesEscapes ?? false) : undefined;
}

function refusal(platform: Platform, errcode: number, text: string): Answer {
  return answer({ errcode, errmsg: `${text} rid: ${requestId(platform.now(), platform.random)}` });
}

/** Whose call it is, as far as can be told before anything is checked: faults are ordered by account. */
function callerOf({ platform, query, bytes }: OpenCall): string | null {
  const token = query.get("access_token");
  if (token) return platform.state.tokens.get(token)?.appId ?? null;
  const ticket = query.get("ticket");
  if (ticket) return platform.state.codes.byTicket(ticket)?.appId ?? null;
  const named =
    query.get("appid") ?? /"appid"\s*:\s*"(\w{1,64})"/.exec(bytes.toString("latin1", 0, 1000))?.[1];
  return named !== undefined && platform.state.accounts.get(named) ? named : null;
}

/** Query values that let their owner act as the account are never written down. */
function masked(query: URLSearchParams): string {
  const shownQuery = new URLSearchParams(query);
  for (const name of ["access_token", "secret"]) if (shownQuery.has(name)) shownQuery.set(name, "***");
  return shownQuery.toString().slice(0, 1000);
}

function statusOf(fate: CallFate): number {
  if (fate.type !== "answer") return 0;
  return fate.answer.type === "bytes" ? fate.answer.status : fate.status;
}

function errcodeOf(fate: CallFate): number {
  if (fate.type !== "answer" || fate.answer.type !== "json") return 0;
  const { errcode } = fate.answer.value;
  return typeof errcode === "number" ? errcode : 0;
}

async function send(platform: Platform, response: ServerResponse, fate: CallFate): Promise<void> {
  if (fate.type === "cut" || fate.type === "lost") {
    response.destroy();
    return;
  }
  if (fate.type === "silence") {
    // Nobody is kept waiting for ever, not even by a fault that was ordered.
    const timer = setTimeout(() => response.destroy(), platform.silenceMs);
    response.once("close", () => clearTimeout(timer));
    return;
  }
  if (fate.answer.type === "json") {
    const { value, contentType = PLATFORM_JSON } = fate.answer;
    sendJson(response, fate.status, contentType, value);
  } else sendBytes(response, fate.answer.status, fate.answer.headers, await fate.answer.bytes);
}
