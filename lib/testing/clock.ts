import type { Clock } from "@/lib/platform/clock";

/** A clock that stands still until it is moved. */
export function stoppedClock(now = 1_730_000_000_000): Clock & { advance(milliseconds: number): void } {
  let time = now;
  return {
    now: () => time,
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}
