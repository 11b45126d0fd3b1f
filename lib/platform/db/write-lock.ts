import { EventEmitter } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { processSingleton } from "@/lib/platform/process-singleton";
import { isMainThreadAtRest, shareTaken } from "@/lib/platform/spare-time";

/** A transaction of this thread that is over: how long it kept SQLite's other writers out, and its slowest statement. */
export type LockRelease = { heldMs: number; slowest: string };

const releases = processSingleton("write-lock", () => new EventEmitter<{ released: [LockRelease] }>());

/** While the main thread has no time left, this thread leaves the lock to others for so many times as long as it had it. */
const MOST_GAP_FACTOR = 4;
/** While it has nothing to do, for somebody who comes then, and who asks once a millisecond. */
const GAP_AT_REST_MS = 1;

const lockGap = processSingleton("write-lock-gap", () => ({ ms: 0, heldMs: 0, releasedAt: 0 }));

/**
 * From now on others get a chance between any two transactions of this thread: a lock that is always held by somebody
 * stops all of them, however short each time. @param ms for how long at least
 */
export function leaveGaps(ms: number): void {
  lockGap.ms = ms;
}

/** Resolves when this thread may ask for the lock. */
export async function waitForGap(): Promise<void> {
  if (lockGap.ms === 0) return;
  const leastMs = isMainThreadAtRest() ? Math.min(GAP_AT_REST_MS, lockGap.ms) : lockGap.ms;
  const gapMs = leastMs + lockGap.heldMs * MOST_GAP_FACTOR * shareTaken();
  const left = lockGap.releasedAt + gapMs - performance.now();
  if (left > 0) await delay(left);
}

/** Says that a transaction is over. */
export function announceRelease(release: LockRelease): void {
  lockGap.releasedAt = performance.now();
  lockGap.heldMs = release.heldMs;
  releases.emit("released", release);
}

/** Calls the listener after each transaction of this thread. */
export function onRelease(listener: (release: LockRelease) => void): () => void {
  releases.on("released", listener);
  return () => releases.off("released", listener);
}
