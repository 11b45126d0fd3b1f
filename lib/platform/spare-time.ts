import { setTimeout as delay } from "node:timers/promises";
import { SECOND } from "./time";

// For every reader of long tables that runs beside somebody who must not wait; one state for all of a thread.

/** Up to this share of its time that the main thread is at work, everybody finds a processor. */
const IDLE_SHARE = 0.25;
/** Up to this share hardly anybody is there who could wait for anything. */
const REST_SHARE = 0.05;
/** How sharply rests grow with what is above that: short at half load, when there is time to catch up. */
const SHARPNESS = 4;
/** When it always is, background work rests so many times longer than it works. */
const MOST_REST_FACTOR = 40;
/** Nobody rests longer at a time, in milliseconds. */
const LONGEST_REST_MS = 3 * SECOND;

let mainThreadBusy = 0;

/** Says for which share of its time, 0 to 1, the main thread has been at work lately. */
export function tellMainThreadBusy(share: number): void {
  mainThreadBusy = share;
}

/** How much of the time beyond which others want the processors is taken, 0 to 1. */
export function shareTaken(): number {
  return Math.max(0, mainThreadBusy - IDLE_SHARE) / (1 - IDLE_SHARE);
}

/** Whether the main thread has had next to nothing to do lately. */
export function isMainThreadAtRest(): boolean {
  return mainThreadBusy <= REST_SHARE;
}

/** Leaves the processors to followers while many of them write; what is behind then is made up for afterwards. */
export type SpareTime = {
  /** To be called between steps: rests the longer the busier others are and the longer the last rest was ago. */
  rest(signal: AbortSignal): Promise<void>;
};

/** Begins to work now. */
export function startSpareTime(): SpareTime {
  let since = performance.now();
  return {
    async rest(signal) {
      const worked = performance.now() - since;
      const pause = Math.min(worked * shareTaken() ** SHARPNESS * MOST_REST_FACTOR, LONGEST_REST_MS);
      // Being told to stop ends the rest.
      if (pause > 0) await delay(pause, undefined, { signal }).catch(() => undefined);
      since = performance.now();
    },
  };
}
