// Loaded before the server of a story, and by Node before each of its threads: lets the story move the clock that the
// product reads, everywhere at once.
import { BroadcastChannel, isMainThread } from "node:worker_threads";

const now = Date.now;
// A thread that begins later finds the clock where it is.
let ahead = Number(process.env.CLOCK_AHEAD ?? 0);
Date.now = () => now() + ahead;

const move = (by) => {
  ahead += by;
  process.env.CLOCK_AHEAD = String(ahead);
};
const threads = new BroadcastChannel("moved clock");
if (isMainThread)
  process.on("message", ({ advance }) => {
    // The platform, started by the server with the same flags, is told other things.
    if (advance === undefined) return;
    move(advance);
    threads.postMessage(advance);
  });
else threads.onmessage = ({ data }) => move(data);
// A clock keeps no process alive.
threads.unref();
process.channel?.unref();
