// Platform although only the workshop of codes works so: what is asked of the thread is nothing to it.

import path from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { MINUTE } from "./time";

/** How long a thread is kept for whoever comes next, in milliseconds. */
const IDLE = MINUTE;
const THREAD_LOST = "ThreadLost";

/** Asks a thread for something; what it answers is for the one who asked to read. */
export type AskThread = (request: object) => Promise<unknown>;

/** One thread for everybody, there only while it is needed. */
export type SharedThread = {
  /**
   * Lends the thread out. All that is asked through `ask` goes to the same one, which is not ended before `work` is
   * over. When it dies, what is asked of it fails with an error that isThreadLost knows, now and later.
   */
  use<T>(work: (ask: AskThread) => Promise<T>): Promise<T>;
};

/** Whether somebody's thread died: a new one may fare better. */
export function isThreadLost(error: unknown): boolean {
  // By its name: the class exists once in each bundle of the process, the thread once for all of them.
  return error instanceof Error && error.name === THREAD_LOST;
}

/** @param program one of dist/ that calls serveThread; from the project's folder, in which every program of ours runs */
export function shareThread(program: string): SharedThread {
  let current: Thread | null = null;
  return {
    async use(work) {
      current ??= startThread(program, () => {
        current = null;
      });
      const { ask, hold } = current;
      const release = hold();
      try {
        return await work(ask);
      } finally {
        release();
      }
    },
  };
}

type Thread = { ask: AskThread; hold: () => () => void };
type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/** @param onGone called once, when nobody is to be sent to it any more */
function startThread(program: string, onGone: () => void): Thread {
  const worker = new Worker(path.resolve(program));
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let users = 0;
  let lost: ThreadLost | null = null;
  let idle: NodeJS.Timeout | undefined;

  const lose = (cause?: unknown) => {
    if (lost) return;
    lost = new ThreadLost(program, { cause });
    clearTimeout(idle);
    onGone();
    for (const { reject } of waiting.values()) reject(lost);
    waiting.clear();
  };
  const end = () => {
    lose();
    void worker.terminate();
  };
  worker.on("error", lose);
  worker.on("exit", () => lose());
  worker.on("message", (message: unknown) => {
    const answer = answerSchema.parse(message);
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("error" in answer) asker?.reject(new Error(answer.error));
    else asker?.resolve(answer.value);
  });

  return {
    ask: (request) =>
      new Promise<unknown>((resolve, reject) => {
        if (lost) return reject(lost);
        asked += 1;
        worker.postMessage({ id: asked, request });
        waiting.set(asked, { resolve, reject });
      }),
    hold() {
      users += 1;
      clearTimeout(idle);
      worker.ref();
      return () => {
        users -= 1;
        if (users > 0 || lost) return;
        // The process may end while nobody needs the thread.
        worker.unref();
        idle = setTimeout(end, IDLE).unref();
      };
    },
  };
}

class ThreadLost extends Error {
  constructor(program: string, options: ErrorOptions) {
    super(`The thread of ${program} died with what it was doing`, options);
    this.name = THREAD_LOST;
  }
}

const answerSchema = z.union([
  z.object({ id: z.number(), error: z.string() }),
  z.object({ id: z.number(), value: z.unknown() }),
]);
