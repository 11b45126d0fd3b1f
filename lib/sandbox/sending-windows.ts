import type { Follower, WindowName } from "@/lib/sandbox/state/follower";
import { Refusal } from "./refusals";
import { MINUTE } from "./time";

/** What each act of a follower entitles the account to (Customer service messages › Sending rules). */
const RIGHTS: Record<WindowName, { messages: number; ms: number }> = {
  message: { messages: 5, ms: 48 * 60 * MINUTE },
  menu: { messages: 3, ms: MINUTE },
  follow: { messages: 3, ms: MINUTE },
  scan: { messages: 3, ms: MINUTE },
};

/** The follower with a right to be written to, counted from `now` (ms) and not used yet. */
export function openWindow(follower: Follower, name: WindowName, now: number): Follower {
  return { ...follower, windows: { ...follower.windows, [name]: { openedAt: now, used: 0 } } };
}

/**
 * Takes one message from the right that ends first.
 * @throws Refusal 45015 nothing is open (or the follower has left), 45047 all that is open is used up
 */
export function useWindow(follower: Follower, now: number): Follower {
  const open = WINDOW_NAMES.flatMap((name) => {
    const window = follower.windows[name];
    const isOpen = window && now >= window.openedAt && now < window.openedAt + RIGHTS[name].ms;
    return isOpen ? [{ name, window, endsAt: window.openedAt + RIGHTS[name].ms }] : [];
  }).sort((a, b) => a.endsAt - b.endsAt);
  if (!follower.subscribed || open.length === 0) throw new Refusal(45015);
  const usable = open.find(({ name, window }) => window.used < RIGHTS[name].messages);
  if (!usable) throw new Refusal(45047);
  const { name, window } = usable;
  return { ...follower, windows: { ...follower.windows, [name]: { ...window, used: window.used + 1 } } };
}

const WINDOW_NAMES = ["message", "menu", "follow", "scan"] as const satisfies WindowName[];
