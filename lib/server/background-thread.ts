import path from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { announceChange } from "@/lib/accounts/revision";
import { onFollowUps } from "@/lib/follow-ups/announce";
import { log } from "@/lib/platform/log";
import { messageSchema, type Order } from "./background-messages";

/** Milliseconds before a thread that died is followed by another; doubled each time, up to the most. */
const FIRST_PAUSE_MS = 1000;
const MOST_PAUSE_MS = 60_000;
/** A thread that lived so long did not die of its start, so the next one need not wait longer than the first. */
const STEADY_AFTER_MS = 60_000;

/** Where V8 puts what is new; its usual size is for the main thread, and takes 40 MB more. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/** How often the thread is told how busy the main one is, in milliseconds. */
const TELL_EVERY_MS = 500;

/** It looks for work once a second. Who has not managed to for so long does none, in milliseconds. */
const SILENCE_MS = 60_000;

export type Background = {
  /** Ends it: resolves when what was under way is finished. */
  close(): Promise<void>;
  /** Whether it was heard of lately. */
  isMoving(): boolean;
};

/**
 * Keeps a thread running that does everything that nobody waits for (docs/decisions/0016-background-thread.md). One that
 * dies is followed by another; what it was doing is taken up again when its leases have ended.
 *
 * @param program of dist/, from the project's folder, in which every program of ours runs
 */
export function startBackground(program = "dist/background.mjs"): Background {
  const closing = new AbortController();
  let thread: BackgroundThread | null = null;
  let movedAt = performance.now();
  const onMove = () => {
    movedAt = performance.now();
  };
  const keepRunning = async () => {
    let pause = FIRST_PAUSE_MS;
    while (!closing.signal.aborted) {
      const startedAt = performance.now();
      thread = startThread(program, onMove);
      await thread.ended;
      if (closing.signal.aborted) return;
      if (performance.now() - startedAt > STEADY_AFTER_MS) pause = FIRST_PAUSE_MS;
      log.error({ pauseMs: pause }, "the background thread has ended; another one is started");
      // Closing ends the pause; that it was cut short is no fault.
      await delay(pause, undefined, { signal: closing.signal }).catch(() => undefined);
      pause = Math.min(pause * 2, MOST_PAUSE_MS);
    }
  };
  const kept = keepRunning();
  return {
    isMoving: () => performance.now() - movedAt < SILENCE_MS,
    async close() {
      closing.abort();
      thread?.stop();
      await kept;
    },
  };
}

type BackgroundThread = { stop(): void; ended: Promise<void> };

function startThread(program: string, onMove: () => void): BackgroundThread {
  const worker = new Worker(path.resolve(program), { resourceLimits });
  worker.on("error", (error) => log.error({ err: error }, "the background thread failed"));
  worker.on("message", (message: unknown) => {
    const told = messageSchema.parse(message);
    switch (told.type) {
      case "accountChanged":
        return announceChange(told.accountId);
      case "moving":
        return onMove();
      case "stopped":
        return void worker.terminate();
      default:
        return told satisfies never;
    }
  });
  const order = (what: Order) => worker.postMessage(what);
  const stopListening = onFollowUps(() => order({ type: "followUpsStored" }));
  const telling = tellHowBusy((share) => order({ type: "busy", share }));
  return {
    stop: () => order({ type: "stop" }),
    ended: new Promise((resolve) =>
      worker.once("exit", () => {
        clearInterval(telling);
        stopListening();
        resolve();
      }),
    ),
  };
}

function tellHowBusy(tell: (share: number) => void): NodeJS.Timeout {
  let before = performance.eventLoopUtilization();
  return setInterval(() => {
    const now = performance.eventLoopUtilization();
    tell(performance.eventLoopUtilization(now, before).utilization);
    before = now;
  }, TELL_EVERY_MS).unref();
}
