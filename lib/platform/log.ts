import { AsyncLocalStorage } from "node:async_hooks";
import pino from "pino";
import { env } from "./env";
import { processSingleton } from "./process-singleton";

/** Names under which a secret could reach a log line by mistake. */
const SECRET_NAMES = [
  "password",
  "secret",
  "secretAccessKey",
  "appSecret",
  "token",
  "accessToken",
  "access_token",
  "aesKey",
  "encodingAesKey",
  "authorization",
  "cookie",
];

const requestIds = processSingleton("request-ids", () => new AsyncLocalStorage<string>());

/** Runs the work of one request; every line logged on its behalf carries the id. */
export function withRequestId<T>(requestId: string, run: () => T): T {
  return requestIds.run(requestId, run);
}

/** Structured log on standard output, one JSON object a line. */
export const log = processSingleton("log", () =>
  pino({
    level: env.LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => {
      const requestId = requestIds.getStore();
      return requestId ? { requestId } : {};
    },
    redact: SECRET_NAMES.flatMap((name) => [name, `*.${name}`]),
  }),
);
