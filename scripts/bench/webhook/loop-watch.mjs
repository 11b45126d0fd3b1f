// Loaded into a measured server before its own program (node --import): tells over the IPC channel of the process, which
// nobody else has, how long the event loop of its main thread stood still. The server itself has nothing of it.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

/** How often it looks, in milliseconds: a loop that is free is late by about this much. */
const RESOLUTION_MS = 1;

if (isMainThread && process.send) {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  process.on("message", (message) => {
    if (message === "loop") process.send({ longestPauseMs: Math.max(0, delays.max / 1e6 - RESOLUTION_MS) });
    delays.reset();
  });
  // It keeps no server alive that is told to end.
  process.channel.unref();
}
