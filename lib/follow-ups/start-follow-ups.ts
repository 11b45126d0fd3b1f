import type { Clock } from "@/lib/platform/clock";
import { SECOND } from "@/lib/platform/time";
import { readPromised } from "./read-promised";
import { repeat } from "./repeat";
import { createSender } from "./sender";
import { HEAD_START_MS } from "./writes";

/** How often it is looked for what other processes have promised or left, in milliseconds. */
const LOOK_EVERY_MS = SECOND;

export type FollowUps = {
  /** Says that something has been promised. */
  wake(): void;
  /** Ends it: resolves when nothing is being sent any more. What waits is sent by whoever comes next. */
  close(): Promise<void>;
};

/** Sends what follows answers: what this process has promised soon after the answer, the rest when it is due. */
export function startFollowUps(clock: Clock): FollowUps {
  const closing = new AbortController();
  const sender = createSender(clock, (inMs) => {
    if (inMs === 0) sending.wake();
    else setTimeout(() => sending.wake(), inMs).unref();
  });
  const sending = repeat(sender.turn, LOOK_EVERY_MS);
  const reading = repeat(async () => {
    await readPromised(clock, closing.signal);
    setTimeout(() => sending.wake(), HEAD_START_MS).unref();
  }, LOOK_EVERY_MS);
  return {
    wake: reading.wake,
    async close() {
      closing.abort();
      await reading.close();
      await sending.close();
      await sender.close();
    },
  };
}
