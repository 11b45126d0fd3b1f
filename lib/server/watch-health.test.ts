import { expect, it, vi } from "vitest";
import { getHealth } from "@/lib/platform/health";
import { watchHealth } from "./watch-health";

it("what is found out again and again is there for pages to tell", async () => {
  vi.useFakeTimers();
  const checks = { database: true, writing: true, background: true };
  const stop = watchHealth(async () => ({ ready: true, checks: { ...checks } }));
  checks.writing = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(getHealth()).toEqual({ writing: false, background: true });
  stop();
  checks.writing = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(getHealth()).toEqual({ writing: false, background: true });
  vi.useRealTimers();
});
