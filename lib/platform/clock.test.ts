import { afterEach, expect, it, vi } from "vitest";
import { steadyClock, systemClock } from "./clock";
import { DAY } from "./time";

afterEach(() => vi.useRealTimers());

it("the steady clock only goes on when the machine's clock is put back", () => {
  const [steady, system] = [steadyClock.now(), systemClock.now()];
  vi.useFakeTimers({ toFake: ["Date"], now: system - DAY });
  expect(systemClock.now()).toBeLessThan(system);
  expect(steadyClock.now()).toBeGreaterThanOrEqual(steady);
});
