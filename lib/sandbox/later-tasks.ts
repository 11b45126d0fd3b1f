/** Whoever stops the platform does not wait longer for an account's server that does not answer. */
const STOP_WAIT_MS = 2000;

/**
 * What the platform does later, of its own accord.
 * @param report told about tasks that failed
 */
export function createLaterTasks(report: (error: unknown) => void) {
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  let isStopped = false;
  const reportWhileRunning = (error: unknown) => {
    if (!isStopped) report(error);
  };
  return {
    later(milliseconds: number, task: () => Promise<void>): void {
      if (isStopped) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        const run = task()
          .catch(reportWhileRunning)
          .finally(() => running.delete(run));
        running.add(run);
      }, milliseconds);
      timers.add(timer);
    },
    /** Forgets what has not begun, and gives what has a moment to end. */
    async stop(): Promise<void> {
      isStopped = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      const tooLong = new Promise<void>((resolve) => setTimeout(resolve, STOP_WAIT_MS).unref());
      await Promise.race([Promise.all(running), tooLong]);
    },
  };
}
