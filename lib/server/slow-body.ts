import type { IncomingMessage } from "node:http";

/** As slow as a phone's line may be, in bytes a millisecond. */
const SLOWEST_LINE = 32;
/** What a body may take however small it is, in milliseconds; so often it is looked at whether it moves. */
const LEAST_MS = 30_000;
/** A body of which fewer bytes come in that time stands still, whatever its line. */
const LEAST_BYTES = 16 * 1024;

/**
 * Ends the connection over which a body comes more slowly than any line that people work over: one that is sent a byte at
 * a time would hold its place for ever. How long all of it may take depends on its address, for one limit would be too
 * long for a form or too short for a video; but nobody holds a place for that long without sending anything.
 *
 * @param mostBytes what its address takes
 */
export function endSlowBody(request: IncomingMessage, mostBytes: number, leastMs = LEAST_MS): void {
  const { socket } = request;
  let left = Math.max(leastMs, mostBytes / SLOWEST_LINE);
  let came = socket.bytesRead;
  const look = () => {
    if (request.complete) return clearInterval(timer);
    left -= leastMs;
    // What lies here unread is not its sender's delay.
    const standsStill = request.readableLength === 0 && socket.bytesRead - came < LEAST_BYTES;
    came = socket.bytesRead;
    if (left <= 0 || standsStill) request.destroy();
  };
  const timer = setInterval(look, leastMs).unref();
  request.once("close", () => clearInterval(timer));
}
