import { AsyncLocalStorage } from "node:async_hooks";

const repeatable = new AsyncLocalStorage<true>();

/**
 * Runs transactions that may be undone by a power cut, because what they wrote is computed again then: counters together
 * with the place up to which is counted, leases of what recurs anyhow. SQLite does not wait for the disk at their end; whoever waits for it next (every
 * delivery does) takes them along. A killed process loses none of them.
 */
export function asRepeatable<T>(run: () => Promise<T>): Promise<T> {
  return repeatable.run(true, run);
}

/** Whether what runs now was begun by {@link asRepeatable}. */
export function isRepeatable(): boolean {
  return repeatable.getStore() === true;
}
