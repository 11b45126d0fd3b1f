import { WeChatRefusal, WeChatUnreachable } from "./errors";
import { parseExactJson } from "./exact-json";
import { readBounded } from "./read-bounded";
import { redact } from "./redact";

/** One call of the platform, without credentials. `json` or `form` makes it a POST. */
export type ApiRequest = {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: FormData;
  /** Milliseconds from sending to the last byte of the answer; 10 s unless told. */
  readonly timeoutMs?: number;
  /** Largest answer that is read; 4 MiB unless told. */
  readonly maxBytes?: number;
};

/** An answer that is no refusal. `json` is undefined when the body is not JSON. */
export type Answer = {
  readonly status: number;
  readonly contentType: string;
  /** The Content-Disposition header, or "". */
  readonly disposition: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly json: unknown;
};

/** Makes one exchange. `secrets` are kept out of every error text. Throws WeChatRefusal and WeChatUnreachable. */
export type Exchange = (request: ApiRequest, secrets?: readonly string[]) => Promise<Answer>;

/** Receives a line for each exchange; pino's logger fits. Fields hold the path, never a query. */
export type ApiLog = {
  debug(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
};

export const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_BYTES = 4 * 1024 * 1024;

type ExchangeOptions = {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly clock: { now(): number };
  readonly log?: ApiLog | undefined;
};

/**
 * An Exchange with the host at `baseUrl`. Every answer of the platform is HTTP 200 with JSON, errors too; errcode absent or 0
 * means success. Source: developers.weixin.qq.com › Global return codes.
 */
export function createExchange(options: ExchangeOptions): Exchange {
  const root = new URL(options.baseUrl).href.replace(/\/+$/, "");
  return async (request, secrets = []) => {
    const startedAt = options.clock.now();
    const answer = await receive(options.fetch, root, request, secrets);
    const refusal = refusalIn(answer.json);
    options.log?.debug(
      {
        path: request.path,
        status: answer.status,
        errcode: refusal?.errcode ?? 0,
        ms: options.clock.now() - startedAt,
      },
      "wechat answered",
    );
    if (refusal) {
      throw new WeChatRefusal({ ...refusal, errmsg: redact(refusal.errmsg, secrets), path: request.path });
    }
    if (answer.status < 200 || answer.status > 299) {
      throw new WeChatUnreachable({
        reason: "status",
        path: request.path,
        status: answer.status,
        detail: `HTTP ${answer.status}`,
      });
    }
    return answer;
  };
}

async function receive(
  fetchNow: typeof fetch,
  root: string,
  request: ApiRequest,
  secrets: readonly string[],
): Promise<Answer> {
  const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const maxBytes = request.maxBytes ?? DEFAULT_MAX_BYTES;
  try {
    const response = await fetchNow(address(root, request), {
      ...payload(request),
      // A redirect would carry the token to another host; no interface of the platform answers with one.
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const bytes = await readBounded(response, maxBytes);
    if (bytes) return toAnswer(response, bytes, secrets);
  } catch (error) {
    throw failure(error, request.path, timeoutMs, secrets);
  }
  throw new WeChatUnreachable({
    reason: "tooLarge",
    path: request.path,
    detail: `the answer has more than ${maxBytes} bytes`,
  });
}

function toAnswer(response: Response, bytes: Uint8Array<ArrayBuffer>, secrets: readonly string[]): Answer {
  const header = (name: string) => redact(response.headers.get(name) ?? "", secrets);
  return {
    status: response.status,
    contentType: header("content-type"),
    disposition: header("content-disposition"),
    bytes,
    json: jsonIn(bytes),
  };
}

function address(root: string, { path, query = {} }: ApiRequest): string {
  const search = new URLSearchParams(query).toString();
  return search === "" ? `${root}${path}` : `${root}${path}?${search}`;
}

function payload({ json, form }: ApiRequest): RequestInit {
  if (form) return { method: "POST", body: form };
  if (json === undefined) return { method: "GET" };
  // Non-ASCII text must travel as itself: the platform refuses \uXXXX (40033, 47002). JSON.stringify writes it so.
  return { method: "POST", body: JSON.stringify(json), headers: { "content-type": "application/json" } };
}

// Content types cannot be trusted here (JSON comes as text/plain, too); only JSON objects begin with a brace.
function jsonIn(bytes: Uint8Array): unknown {
  const start = bytes.findIndex((byte) => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09);
  const first = bytes[start] === 0xef ? bytes[start + 3] : bytes[start];
  if (first !== 0x7b) return undefined;
  try {
    return parseExactJson(new TextDecoder().decode(bytes));
  } catch {
    // Not JSON after all. Who needs JSON finds it missing; the parser's text would quote the body, token included.
    return undefined;
  }
}

function refusalIn(json: unknown): { errcode: number; errmsg: string } | null {
  if (typeof json !== "object" || json === null || !("errcode" in json)) return null;
  if (typeof json.errcode !== "number" || json.errcode === 0) return null;
  const errmsg = "errmsg" in json && typeof json.errmsg === "string" ? json.errmsg : "";
  return { errcode: json.errcode, errmsg };
}

function failure(
  error: unknown,
  path: string,
  timeoutMs: number,
  secrets: readonly string[],
): WeChatUnreachable {
  if (error instanceof Error && error.name === "TimeoutError") {
    return new WeChatUnreachable({ reason: "timeout", path, detail: `no answer within ${timeoutMs} ms` });
  }
  const { code, message } = rootCause(error);
  const detail = redact(`${code} ${message}`.trim(), secrets);
  return new WeChatUnreachable({ reason: "network", path, detail, neverLeft: NO_CONNECTION.has(code) });
}

/** What fetch fails with before it has a connection to send anything by. */
const NO_CONNECTION = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "UND_ERR_CONNECT_TIMEOUT",
]);

// fetch says only "fetch failed"; what happened (ECONNREFUSED, other side closed …) is some causes deeper.
function rootCause(error: unknown): { code: string; message: string } {
  let deepest = error;
  for (let depth = 0; depth < 5 && deepest instanceof Error && deepest.cause !== undefined; depth++) {
    deepest = deepest.cause;
  }
  if (!(deepest instanceof Error)) return { code: "", message: "the connection failed" };
  const code = "code" in deepest && typeof deepest.code === "string" ? deepest.code : "";
  return { code, message: code ? deepest.message : deepest.message || deepest.name };
}
