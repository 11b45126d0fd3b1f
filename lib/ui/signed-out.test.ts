import { afterEach, expect, it, vi } from "vitest";
import type { ActionFailure, ActionResult } from "@/lib/platform/action";
import { askSignIn, offerSignIn, onSignedInAgain, whileSignedIn } from "./signed-out";

const SIGNED_OUT: ActionFailure = { ok: false, code: "signed-out", message: "over" };

let isSignedIn = false;
const ask = vi.fn(
  async (): Promise<ActionResult<string>> => (isSignedIn ? { ok: true, data: "done" } : SIGNED_OUT),
);
const signIn = vi.fn(async () => {
  isSignedIn = true;
  return true;
});
let takeBack = offerSignIn(signIn, () => {});
afterEach(async () => {
  takeBack();
  takeBack = offerSignIn(signIn, () => {});
  await askSignIn();
  isSignedIn = false;
  vi.clearAllMocks();
});

it("what was pressed while signed out happens as soon as somebody has signed in", async () => {
  expect(await whileSignedIn(ask)).toEqual({ ok: true, data: "done" });
  expect(signIn.mock.calls).toEqual([[SIGNED_OUT]]);
});

it("several that wait ask once, and everybody hears of it", async () => {
  const heard = vi.fn();
  const stop = onSignedInAgain(heard);
  const answers = await Promise.all([whileSignedIn(ask), whileSignedIn(ask)]);
  stop();
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect([signIn.mock.calls.length, heard.mock.calls.length]).toEqual([1, 1]);
});

it("what was refused before they signed in does not ask them once more", async () => {
  const first = whileSignedIn(ask);
  const late = whileSignedIn(async () => {
    if (isSignedIn) return ask();
    // The answer is as old as the question, and comes when they have signed in.
    await first;
    return SIGNED_OUT;
  });
  expect(await late).toMatchObject({ ok: true });
  expect(signIn).toHaveBeenCalledTimes(1);
});

it("after somebody has put it off, what runs by itself leaves them alone, and what they press asks again", async () => {
  takeBack();
  const putOff = vi.fn(async () => false);
  takeBack = offerSignIn(putOff, () => {});
  expect(await whileSignedIn(ask)).toBe(SIGNED_OUT);
  expect(await whileSignedIn(ask, { isByItself: true })).toBe(SIGNED_OUT);
  expect(putOff).toHaveBeenCalledTimes(1);
  await whileSignedIn(ask);
  expect(putOff).toHaveBeenCalledTimes(2);
});

it("where nobody can sign in on the spot, the answer is what the server said", async () => {
  takeBack();
  expect(await whileSignedIn(ask)).toBe(SIGNED_OUT);
});
