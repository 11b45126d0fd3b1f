// Platform although one program runs jobs: they are of every feature.

import { log } from "@/lib/platform/log";
import { createJobRunner } from "./runner";

/** How often a process looks for what is due, in milliseconds. */
const LOOK_EVERY = 1000;

/**
 * Runs this process's share of the jobs until it is closed; what is under way then is finished first.
 *
 * @param onLook called each time that what was due could be looked for and begun
 */
export function startJobs(
  parts: Parameters<typeof createJobRunner>[0],
  onLook: () => void = () => undefined,
): { close(): Promise<void> } {
  const runner = createJobRunner(parts);
  let looking = Promise.resolve();
  let isLooking = false;
  const look = () => {
    if (isLooking) return;
    isLooking = true;
    looking = runner
      .takeDue()
      .then(onLook)
      // The database is away or busy: everything waits there until the next look.
      .catch((error: unknown) => log.error({ err: error }, "could not look for jobs that are due"))
      .finally(() => {
        isLooking = false;
      });
  };
  const timer = setInterval(look, LOOK_EVERY);
  look();
  return {
    async close() {
      clearInterval(timer);
      const closed = runner.close();
      await looking;
      await closed;
      await runner.idle();
    },
  };
}
