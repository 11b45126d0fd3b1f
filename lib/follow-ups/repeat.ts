import { setTimeout as delay } from "node:timers/promises";
import { log } from "@/lib/platform/log";

/** What happens meanwhile is taken along the next time, so that many things share a transaction; in milliseconds. */
const GATHER_MS = 5;

export type Repetition = {
  /** Has the work done soon, and once more if it is being done at the moment. */
  wake(): void;
  /** Resolves when the work is not being done any more. */
  close(): Promise<void>;
};

/**
 * Does work now, and again whenever somebody wakes it or has not for a while; never twice at a time. What it throws is
 * logged, and the work is done again after the usual time.
 *
 * @param every in milliseconds
 */
export function repeat(run: () => Promise<void>, every: number): Repetition {
  const closing = new AbortController();
  let isWanted = true;
  let rouse = () => {};
  const rest = (ms: number) => delay(ms, undefined, { signal: closing.signal }).catch(() => undefined);

  async function waitUntilWanted(): Promise<void> {
    if (isWanted) return;
    const roused = new Promise<void>((resolve) => {
      rouse = resolve;
    });
    const timer = setTimeout(rouse, every);
    await roused;
    clearTimeout(timer);
  }

  async function goOn(): Promise<void> {
    while (!closing.signal.aborted) {
      isWanted = false;
      try {
        await run();
        await rest(GATHER_MS);
        if (!closing.signal.aborted) await waitUntilWanted();
      } catch (error) {
        log.error({ err: error }, "further replies could not be seen to; it is tried again");
        await rest(every);
      }
    }
  }
  const done = goOn();
  return {
    wake() {
      isWanted = true;
      rouse();
    },
    async close() {
      closing.abort();
      rouse();
      await done;
    },
  };
}
