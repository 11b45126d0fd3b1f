import { MINUTE } from "./time";

/** Where the time comes from; passed in, so that a test can move it. */
export type Clock = {
  /** Milliseconds since 1970, UTC. */
  now(): number;
};

/**
 * The clocks of machines that work together differ by less, in milliseconds. A time that lies further ahead than it can
 * was written by a clock that was wrong, and nobody is to wait for it.
 */
export const CLOCK_SKEW_MS = MINUTE;

export const systemClock: Clock = { now: () => Date.now() };

/** For spans inside one process: it only goes on, whoever puts the machine's clock right meanwhile. */
export const steadyClock: Clock = { now: () => performance.timeOrigin + performance.now() };
