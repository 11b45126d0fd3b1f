import { EventEmitter } from "node:events";
import { processSingleton } from "@/lib/platform/process-singleton";

/** A transaction of this thread that is over: how long it kept SQLite's other writers out, and its slowest statement. */
export type LockRelease = { heldMs: number; slowest: string };

const releases = processSingleton("write-lock", () => new EventEmitter<{ released: [LockRelease] }>());

/** Says that a transaction is over. */
export function announceRelease(release: LockRelease): void {
  releases.emit("released", release);
}

/** Calls the listener after each transaction of this thread. */
export function onRelease(listener: (release: LockRelease) => void): () => void {
  releases.on("released", listener);
  return () => releases.off("released", listener);
}
