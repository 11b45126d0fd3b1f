import { expect, it } from "vitest";
import { DAY, HOUR, MINUTE, SECOND } from "@/lib/platform/time";
import { stoppedClock } from "@/lib/testing/clock";
import { createFreshness, DELIVERY_WINDOW_MS, isOfItsTime } from "./freshness";

const WECHAT = 1_730_000_000_000;

/** A process whose clock is wrong by so much; `at` is a time of WeChat's as an address carries it. */
function startProcess({ wrongBy = 0, latest = null }: { wrongBy?: number; latest?: number | null }) {
  const wall = stoppedClock(WECHAT + wrongBy);
  const steady = stoppedClock(5000);
  let asked = 0;
  const freshness = createFreshness(wall, steady, async () => {
    asked += 1;
    return latest;
  });
  return {
    isFresh: async (time: number) => freshness.isFresh("account", String(time / SECOND)),
    pass: (milliseconds: number) => {
      wall.advance(milliseconds);
      steady.advance(milliseconds);
    },
    putClockRight: (milliseconds: number) => wall.advance(milliseconds),
    timesAsked: () => asked,
  };
}

it("an address that was seen serves for the window and no longer", async () => {
  const process = startProcess({});
  expect(await process.isFresh(WECHAT)).toBe(true);
  process.pass(DELIVERY_WINDOW_MS);
  expect(await process.isFresh(WECHAT)).toBe(true);
  process.pass(SECOND);
  expect(await process.isFresh(WECHAT)).toBe(false);
  expect(await process.isFresh(WECHAT + DELIVERY_WINDOW_MS)).toBe(true);
});

it("an address of long ago is not believed when nothing was ever heard", async () => {
  expect(await startProcess({}).isFresh(WECHAT - DAY)).toBe(false);
});

it.each([3 * DAY, -3 * DAY])(
  "a clock that is wrong by %d ms silences nobody after a start",
  async (wrongBy) => {
    const process = startProcess({ wrongBy, latest: WECHAT - HOUR });
    for (let minute = 0; minute < 20 * 60; minute += 7) {
      expect(await process.isFresh(WECHAT + minute * MINUTE)).toBe(true);
      process.pass(7 * MINUTE);
    }
  },
);

it("a clock that jumps while the process runs silences nobody", async () => {
  const process = startProcess({});
  await process.isFresh(WECHAT);
  process.putClockRight(30 * DAY);
  process.pass(9 * HOUR);
  expect(await process.isFresh(WECHAT + 9 * HOUR)).toBe(true);
  expect(await process.isFresh(WECHAT)).toBe(false);
  process.putClockRight(-60 * DAY);
  expect(await process.isFresh(WECHAT + 10 * HOUR)).toBe(true);
});

it("whoever kept addresses cannot make them count by bringing them after a start, and costs one question", async () => {
  const process = startProcess({ latest: WECHAT - 2 * DAY });
  for (let kept = 40; kept > 0; kept--)
    expect(await process.isFresh(WECHAT - 2 * DAY - kept * MINUTE)).toBe(false);
  // The address of the last one that arrived is a little younger than what it told of.
  expect(await process.isFresh(WECHAT - 2 * DAY + 15 * SECOND)).toBe(false);
  expect(process.timesAsked()).toBe(1);
});

it("a time that is no number is not believed", async () => {
  expect(await createFreshness(stoppedClock(), stoppedClock(), async () => null).isFresh("a", "soon")).toBe(
    false,
  );
});

it("what is told happened at about the time that was signed", () => {
  const [signed, hours] = [WECHAT / SECOND, DELIVERY_WINDOW_MS / SECOND];
  expect(isOfItsTime(signed - hours, String(signed))).toBe(true);
  expect(isOfItsTime(signed - hours - 1, String(signed))).toBe(false);
  expect(isOfItsTime(signed + hours + 1, String(signed))).toBe(false);
});
