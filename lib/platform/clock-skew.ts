import { processSingleton } from "./process-singleton";
import { HOUR } from "./time";

/** A clock that is further off is wrong, in milliseconds: no network is so slow. */
const IMPLAUSIBLE_MS = HOUR;
/** This program was written later: a clock that has lost its battery begins long before. */
const WRITTEN_AT = Date.UTC(2026, 0, 1);

/** Of each account, by how much this clock was ahead of WeChat's when it was heard of last. */
const skews = processSingleton("clock-skews", () => new Map<string, number>());

/** @param ahead by how much this machine's clock is ahead of WeChat's, in milliseconds; negative when it is behind */
export function noteClockSkew(accountId: string, ahead: number): void {
  skews.set(accountId, ahead);
}

/**
 * By how much this machine's clock is wrong, as far as these accounts tell; one that agrees with it is enough.
 *
 * @returns milliseconds that it is ahead, negative when it is behind; null when it is plausible
 */
export function findWrongClock(accountIds: readonly string[], now: number): number | null {
  if (now < WRITTEN_AT) return now - WRITTEN_AT;
  const told = accountIds.flatMap((id) => skews.get(id) ?? []);
  const least = told.sort((a, b) => Math.abs(a) - Math.abs(b)).at(0) ?? 0;
  return Math.abs(least) > IMPLAUSIBLE_MS ? least : null;
}
