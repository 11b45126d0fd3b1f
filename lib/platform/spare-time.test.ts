import { afterEach, expect, it } from "vitest";
import { startSpareTime, tellMainThreadBusy } from "./spare-time";

const go = new AbortController().signal;
afterEach(() => tellMainThreadBusy(0));

it("is taken at once while nobody else is busy", async () => {
  expect(await restAfter(40, go)).toBeLessThan(30);
  tellMainThreadBusy(0.25);
  expect(await restAfter(40, go)).toBeLessThan(30);
});

it("is waited for in proportion to the work while the main thread is busy", async () => {
  tellMainThreadBusy(1);
  expect(await restAfter(40, go)).toBeGreaterThan(100);
});

it("is no reason to go on when told to stop", async () => {
  tellMainThreadBusy(1);
  expect(await restAfter(40, AbortSignal.abort())).toBeLessThan(30);
});

/** @returns for how long it rested, in milliseconds */
async function restAfter(workMs: number, signal: AbortSignal): Promise<number> {
  const spare = startSpareTime();
  const until = performance.now() + workMs;
  while (performance.now() < until);
  const before = performance.now();
  await spare.rest(signal);
  return performance.now() - before;
}
