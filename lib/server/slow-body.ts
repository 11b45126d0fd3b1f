import type { IncomingMessage } from "node:http";

/** As slow as a phone's line may be, in bytes a millisecond. */
const SLOWEST_LINE = 32;
/** What a body may take however small it is, in milliseconds. */
const LEAST_MS = 30_000;

/**
 * Ends the connection over which a body comes more slowly than any line that people work over: one that is sent a byte at
 * a time would hold its place for ever. One limit for all would be too long for a form or too short for a video.
 *
 * @param mostBytes what its address takes
 */
export function endSlowBody(request: IncomingMessage, mostBytes: number, leastMs = LEAST_MS): void {
  const end = () => {
    if (!request.complete) request.destroy();
  };
  const timer = setTimeout(end, Math.max(leastMs, mostBytes / SLOWEST_LINE)).unref();
  request.once("close", () => clearTimeout(timer));
}
