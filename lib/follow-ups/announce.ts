import { EventEmitter } from "node:events";
import { processSingleton } from "@/lib/platform/process-singleton";

const news = processSingleton("follow-ups", () => new EventEmitter<{ stored: [] }>());

/** Says that something is to be said after an answer and is committed: whoever sends it need not wait for its next look. */
export function announceFollowUps(): void {
  news.emit("stored");
}

/** Calls the listener each time that this is announced in this thread. @returns how to stop listening */
export function onFollowUps(listener: () => void): () => void {
  news.on("stored", listener);
  return () => news.off("stored", listener);
}
