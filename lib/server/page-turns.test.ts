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
});
afterEach(() => {
  vi.useRealTimers();
});

function ask(number: number, address = HERE, response = { closed: false }): typeof response {
  const make = () => new Promise<void>((resolve) => underWay.set(number, resolve));
  void turns.take(address, response, make);
  return response;
}

function askOften(times: number): ReturnType<typeof ask>[] {
  return Array.from({ length: times }, (_, number) => ask(number));
}

async function finish(number: number): Promise<void> {
  underWay.get(number)?.();
  underWay.delete(number);
  await vi.advanceTimersByTimeAsync(0);
}

it("an address gets so many pages at a time; another one does not wait behind them", async () => {
  askOften(AT_ONCE + 2);
  expect(underWay.size).toBe(AT_ONCE);
  ask(99, THERE);
  expect(underWay.has(99)).toBe(true);
  await finish(0);
  expect([underWay.has(AT_ONCE), underWay.has(AT_ONCE + 1)]).toEqual([true, false]);
});

it("who hangs up gets no other turn before the page is made, and none is made for who hung up while waiting", async () => {
  const responses = askOften(AT_ONCE + 900);
  for (const response of responses) response.closed = true;
  ask(1000);
  await vi.advanceTimersByTimeAsync(0);
  expect(underWay.size).toBe(AT_ONCE);
  await finish(0);
  expect([underWay.size, underWay.has(1000)]).toEqual([AT_ONCE, true]);
});

it("long downloads keep nobody from a page for long, and end once", async () => {
  askOften(AT_ONCE);
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  for (let number = 0; number < AT_ONCE; number++) await finish(number);
  askOften(AT_ONCE + 1);
  expect(underWay.size).toBe(AT_ONCE);
});
