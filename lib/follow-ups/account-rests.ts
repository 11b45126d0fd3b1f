import type { Clock } from "@/lib/platform/clock";
import { LONGEST_PAUSE_MS, pauseAfter } from "./judge-failure";
import type { Attempt } from "./types";

/** The accounts of which WeChat did not take the last message and may take one later. */
export type AccountRests = {
  /** Keeps account of an attempt: one message that is taken, or refused for good, ends a rest. */
  note(accountId: string, attempt: Attempt): void;
  /** All of them. */
  list(): string[];
  /** Those that have rested long enough for one message to be tried. */
  listRested(): string[];
};

type Rest = { failures: number; until: number };

/**
 * What keeps one message waiting keeps all of the account's: WeChat is left alone for a while, and then asked with one
 * message, so that a silent platform does not use up everybody's attempts. Each process finds out for itself.
 */
export function createAccountRests(clock: Clock): AccountRests {
  const rests = new Map<string, Rest>();
  const isOver = ({ until }: Rest) => {
    const now = clock.now();
    // A clock that was put back must not make a rest longer than any.
    return until <= now || until > now + LONGEST_PAUSE_MS;
  };
  return {
    note(accountId, { state, isUnanswered, errcode }) {
      if (state !== "waiting" && !isUnanswered) return void rests.delete(accountId);
      const rest = rests.get(accountId);
      // Of many that were under way at once only the first tells something new.
      if (rest && !isOver(rest)) return;
      const failures = (rest?.failures ?? 0) + 1;
      rests.set(accountId, { failures, until: clock.now() + pauseAfter(failures, errcode) });
    },
    list: () => [...rests.keys()],
    listRested: () => [...rests].flatMap(([accountId, rest]) => (isOver(rest) ? accountId : [])),
  };
}
