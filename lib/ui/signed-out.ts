"use client";

import type { ActionFailure, ActionResult } from "@/lib/platform/action";

/** What the server said about the session. */
export type EndOfSession = Pick<ActionFailure, "message" | "isShutOut">;
/** Has somebody sign in on the spot. @returns whether they did */
type SignInAgain = (end: EndOfSession | null) => Promise<boolean>;

let signInAgain: SignInAgain | null = null;
let look: () => void = () => {};
let underWay: Promise<boolean> | null = null;
/** They closed the question: only what they do themselves asks again, nothing that runs by itself. */
let isPutOff = false;
/** How often somebody has signed in again on this page. */
let signIns = 0;
const listeners = new Set<() => void>();

/**
 * The frame of the desk says how somebody signs in without leaving the page.
 *
 * @param lookNow finds out whether they have to
 * @returns takes it back
 */
export function offerSignIn(how: SignInAgain, lookNow: () => void): () => void {
  signInAgain = how;
  look = lookNow;
  return () => {
    if (signInAgain === how) signInAgain = null;
  };
}

/** Something was refused, and it is not known why: it may be that nobody is signed in any more. */
export function lookWhetherSignedIn(): void {
  if (signInAgain && !underWay) look();
}

/** Asks for the sign-in, once for everybody who waits for it. @returns whether somebody is signed in now */
export function askSignIn(end: EndOfSession | null = null): Promise<boolean> {
  if (!signInAgain) return Promise.resolve(false);
  underWay ??= signInAgain(end).then((isDone) => {
    underWay = null;
    isPutOff = !isDone;
    if (!isDone) return false;
    signIns += 1;
    for (const listener of listeners) listener();
    return true;
  });
  return underWay;
}

/** @param listener hears when somebody has signed in again @returns ends that */
export function onSignedInAgain(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

type Asking = {
  /** Whether it runs without anybody having pressed anything. */
  isByItself?: boolean;
};

/**
 * Asks the server, and where it says that nobody is signed in any more, has them sign in and asks once more: what was
 * typed stays where it is, and what was pressed happens.
 */
export async function whileSignedIn<Answer extends ActionResult<unknown> | null>(
  ask: () => Promise<Answer>,
  { isByItself = false }: Asking = {},
): Promise<Answer> {
  const signInsBefore = signIns;
  const answer = await ask();
  if (!answer || answer.ok || answer.code !== "signed-out") return answer;
  // They signed in while the answer was on its way: it is over already.
  if (signIns > signInsBefore) return ask();
  if (isByItself && isPutOff) return answer;
  return (await askSignIn(answer)) ? ask() : answer;
}
