import { setTimeout as delay } from "node:timers/promises";
import { SECOND } from "./time";

// For every reader of long tables that runs beside somebody who must not wait; one state for all of a thread.

/** From this share of its time on the main thread is taken to be short of processors. */
const BUSY = 0.75;
/** Then so much longer than it works background work rests, but never longer than that, in milliseconds. */
const REST_FACTOR = 3;
const LONGEST_REST_MS = SECOND;

let mainThreadBusy = 0;

/** Says for which share of its time, 0 to 1, the main thread has been at work lately. */
export function tellMainThreadBusy(share: number): void {
  mainThreadBusy = share;
}

/** Leaves the processors to followers while many of them write; what is behind then is made up for afterwards. */
export type SpareTime = {
  /** To be called between steps: rests when others are busy, as long as befits the time since the last rest. */
  rest(signal: AbortSignal): Promise<void>;
};

/** Begins to work now. */
export function startSpareTime(): SpareTime {
  let since = performance.now();
  return {
    async rest(signal) {
      const worked = performance.now() - since;
      // Being told to stop ends the rest.
      if (mainThreadBusy >= BUSY)
        await delay(Math.min(worked * REST_FACTOR, LONGEST_REST_MS), undefined, { signal }).catch(
          () => undefined,
        );
      since = performance.now();
    },
  };
}
