import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SECOND } from "@/lib/platform/time";
import { createPageTurns } from "./page-turns";

const AT_ONCE = 16;
const [HERE, THERE] = ["203.0.113.1", "203.0.113.2"];

let turns = createPageTurns();
/** Numbers of the pages that are being made, and how each is finished. */
let underWay = new Map<number, () => void>();

beforeEach(() => {
  vi.useFakeTimers();
  turns = createPageTurns();
  underWay = new Map();
  gone = new Set();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Numbers of those whose client has hung up. */
let gone = new Set<number>();

async function ask(numbers: readonly number[], address = HERE): Promise<void> {
  for (const number of numbers) {
    const make = () => new Promise<void>((resolve) => underWay.set(number, resolve));
    void turns.take(address, () => gone.has(number), make);
  }
  await vi.advanceTimersByTimeAsync(0);
}

const upTo = (times: number) => Array.from({ length: times }, (_, number) => number);

async function finish(number: number): Promise<void> {
  underWay.get(number)?.();
  underWay.delete(number);
  await vi.advanceTimersByTimeAsync(0);
}

it("an address gets so many pages at a time; another one does not wait behind them", async () => {
  await ask(upTo(AT_ONCE + 2));
  expect(underWay.size).toBe(AT_ONCE);
  await ask([99], THERE);
  expect(underWay.has(99)).toBe(true);
  await finish(0);
  expect([underWay.has(AT_ONCE), underWay.has(AT_ONCE + 1)]).toEqual([true, false]);
});

it("who hangs up gets no other turn before the page is made, and none is made for who hung up while waiting", async () => {
  await ask(upTo(AT_ONCE + 900));
  gone = new Set(upTo(AT_ONCE + 900));
  await ask([1000]);
  expect(underWay.size).toBe(AT_ONCE);
  await finish(0);
  expect([underWay.size, underWay.has(1000)]).toEqual([AT_ONCE, true]);
});

it("nothing is made for who has hung up already", async () => {
  gone.add(0);
  await ask([0, 1]);
  expect([...underWay.keys()]).toEqual([1]);
});

it("long downloads keep nobody from a page for long, and end once", async () => {
  await ask(upTo(AT_ONCE));
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  for (let number = 0; number < AT_ONCE; number++) await finish(number);
  await ask(upTo(AT_ONCE + 1));
  expect(underWay.size).toBe(AT_ONCE);
});
