import { type LockRelease, onRelease } from "@/lib/platform/db/write-lock";
import { log } from "@/lib/platform/log";

/** How long background work may keep followers' deliveries and staff's changes out of SQLite, in milliseconds. */
const LIMIT_MS = 20;
/** No more often than this is it said, in milliseconds: a machine that is too slow would fill its disk with it. */
const SAY_EVERY_MS = 60_000;

/** Warns of transactions of this thread that held SQLite's write lock for too long, the longest of a minute. */
export function watchWriteLock(): () => void {
  let longest: LockRelease | null = null;
  let times = 0;
  const stopListening = onRelease((release) => {
    if (release.heldMs <= LIMIT_MS) return;
    times += 1;
    if (!longest || release.heldMs > longest.heldMs) longest = release;
  });
  const say = () => {
    if (longest)
      log.warn(
        { times, heldMs: Math.round(longest.heldMs), slowest: longest.slowest.slice(0, 200) },
        "background work held the write lock for too long",
      );
    longest = null;
    times = 0;
  };
  const timer = setInterval(say, SAY_EVERY_MS);
  return () => {
    clearInterval(timer);
    stopListening();
    say();
  };
}
