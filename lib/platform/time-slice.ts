import { setImmediate as nextTurn } from "node:timers/promises";

/** How long a piece of work may keep everybody else waiting, in milliseconds. */
const SLICE = 8;

/** Cuts long work into slices: between two of them requests are answered. */
export type TimeSlice = {
  /** Whether it is time to let others in; cheap enough to be asked in every round of a loop. */
  isOver(): boolean;
  /** Lets others in and begins the next slice. */
  rest(): Promise<void>;
};

/** Begins a slice now. Use: `if (slice.isOver()) await slice.rest();` */
export function startTimeSlice(): TimeSlice {
  let end = performance.now() + SLICE;
  return {
    isOver: () => performance.now() >= end,
    async rest() {
      await nextTurn();
      end = performance.now() + SLICE;
    },
  };
}
