import pino from "pino";
import { env } from "./env";
import { processSingleton } from "./process-singleton";

/** Names under which a secret could reach a log line by mistake. */
const SECRET_NAMES = [
  "password",
  "secret",
  "appSecret",
  "token",
  "accessToken",
  "access_token",
  "aesKey",
  "encodingAesKey",
  "authorization",
  "cookie",
];

/** Structured log on standard output, one JSON object a line. */
export const log = processSingleton("log", () =>
  pino({
    level: env.LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: SECRET_NAMES.flatMap((name) => [name, `*.${name}`]),
  }),
);
