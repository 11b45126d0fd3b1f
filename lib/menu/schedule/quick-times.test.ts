import { expect, it } from "vitest";
import { quickEnds, quickStarts } from "./quick-times";

it.each([
  {
    when: "a Tuesday afternoon",
    now: "2026-12-01T15:00+08:00",
    times: {
      tonight: "2026-12-01T20:00+08:00",
      midnight: "2026-12-02T00:00+08:00",
      tomorrowMorning: "2026-12-02T09:00+08:00",
      mondayMorning: "2026-12-07T09:00+08:00",
    },
  },
  {
    when: "a Monday night, when it is still Monday elsewhere",
    now: "2026-11-30T23:59+08:00",
    times: {
      tomorrowEvening: "2026-12-01T20:00+08:00",
      midnight: "2026-12-01T00:00+08:00",
      tomorrowMorning: "2026-12-01T09:00+08:00",
      mondayMorning: "2026-12-07T09:00+08:00",
    },
  },
  {
    when: "a Sunday, still Saturday in London",
    now: "2026-11-29T01:00+08:00",
    times: {
      tonight: "2026-11-29T20:00+08:00",
      midnight: "2026-11-30T00:00+08:00",
      tomorrowMorning: "2026-11-30T09:00+08:00",
    },
  },
])("offers what is to come on $when, by the clock of China", ({ now, times }) => {
  const offered = quickStarts(Date.parse(now)).map(({ name, time }) => [name, time.getTime()]);
  expect(Object.fromEntries(offered)).toEqual(
    Object.fromEntries(Object.entries(times).map(([name, time]) => [name, Date.parse(time)])),
  );
});

it("ends a campaign with its day, or days after it began", () => {
  const ends = quickEnds(new Date("2026-11-30T20:00+08:00")).map(({ time }) => time.getTime());
  expect(ends).toEqual(
    ["2026-12-01T00:00+08:00", "2026-12-03T20:00+08:00", "2026-12-07T20:00+08:00"].map(Date.parse),
  );
});
