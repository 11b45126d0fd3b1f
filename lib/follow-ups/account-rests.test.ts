import { expect, it } from "vitest";
import { SECOND } from "@/lib/platform/time";
import { stoppedClock } from "@/lib/testing/clock";
import { createAccountRests } from "./account-rests";
import type { Attempt } from "./types";

const SENT: Attempt = { state: "sent", isUnanswered: false, retryIn: 0, errcode: null, failure: null };
const BUSY: Attempt = { ...SENT, state: "waiting", errcode: 45011 };

it("an account rests after a failure, then is tried with one message, and longer each time", () => {
  const clock = stoppedClock();
  const rests = createAccountRests(clock);
  rests.note("a", BUSY);
  expect([rests.list(), rests.listRested()]).toEqual([["a"], []]);
  clock.advance(SECOND);
  expect([rests.list(), rests.listRested()]).toEqual([["a"], ["a"]]);
  rests.note("a", BUSY);
  clock.advance(SECOND);
  expect(rests.listRested()).toEqual([]);
  clock.advance(4 * SECOND);
  expect(rests.listRested()).toEqual(["a"]);
  rests.note("a", SENT);
  expect(rests.list()).toEqual([]);
});

it("many failures at once are one", () => {
  const clock = stoppedClock();
  const rests = createAccountRests(clock);
  for (let count = 0; count < 50; count++) rests.note("a", BUSY);
  clock.advance(SECOND);
  expect(rests.listRested()).toEqual(["a"]);
});

it("a message that WeChat refuses for good says nothing against the others", () => {
  const rests = createAccountRests(stoppedClock());
  rests.note("a", { ...SENT, state: "refused", errcode: 45047 });
  expect(rests.list()).toEqual([]);
});

it("a platform that never answers is no place to send everybody's messages to", () => {
  const rests = createAccountRests(stoppedClock());
  rests.note("a", { ...SENT, state: "unknown", isUnanswered: true });
  expect(rests.list()).toEqual(["a"]);
});
