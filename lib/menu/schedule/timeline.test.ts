import { expect, it } from "vitest";
import { liveBefore, planTimeline } from "./timeline";
import type { Schedule } from "./types";

const at = (hour: number) => `2026-12-01T${String(hour).padStart(2, "0")}:00:00.000Z`;

it("a campaign comes and makes room again", () => {
  expect(tell(3, [plan("a", 10, 14)])).toEqual(["10 publish a", "14 revert 3"]);
});

it("a shorter campaign within a longer one gives way to it, and both end", () => {
  const plans = [plan("long", 10, 20), plan("short", 12, 13)];
  expect(tell(3, plans)).toEqual(["10 publish long", "12 publish short", "13 revert long", "20 revert 3"]);
});

it("a campaign that another one follows before its end has no way back", () => {
  const plans = [plan("a", 10, 14), plan("b", 12)];
  expect(tell(3, plans)).toEqual(["10 publish a", "12 publish b", "14 stays b"]);
});

it("a campaign that is on goes back to the version before it, unless somebody has published since", () => {
  const on: Schedule = {
    ...plan("a", 10, 14),
    state: "done",
    publishedNumber: 4,
    wayBack: { number: 3, state: "waiting", failure: null },
  };
  expect(tell(4, [on])).toEqual(["14 revert 3"]);
  expect(tell(5, [on])).toEqual(["14 stays 5"]);
});

it("what is over or called off is not to come", () => {
  expect(tell(3, [{ ...plan("a", 10, 14), state: "cancelled" }])).toEqual([]);
});

it("a plan is compared with what followers will have by then, itself left out", () => {
  const plans = [plan("a", 10), plan("b", 12)];
  expect(liveBefore(3, plans, { at: at(9) })).toEqual({ type: "version", number: 3 });
  expect(liveBefore(3, plans, { at: at(11) })).toEqual({ type: "plan", id: "a" });
  expect(liveBefore(3, plans, { at: at(11), exceptId: "a" })).toEqual({ type: "version", number: 3 });
  expect(liveBefore(null, [], { at: at(9) })).toEqual({ type: "none" });
});

function tell(liveNumber: number | null, plans: Schedule[]): string[] {
  return planTimeline(liveNumber, plans).map(({ at, type, menu }) => {
    const what = menu.type === "plan" ? menu.id : menu.type === "version" ? menu.number : "none";
    return `${at.slice(11, 13)} ${type} ${what}`;
  });
}

function plan(id: string, begins: number, ends?: number): Schedule {
  return {
    id,
    number: null,
    document: { buttons: [] },
    publishAt: at(begins),
    revertAt: ends === undefined ? null : at(ends),
    ifMissed: "run",
    state: "waiting",
    failure: null,
    publishedNumber: null,
    wayBack: null,
    createdBy: "小王",
  };
}
