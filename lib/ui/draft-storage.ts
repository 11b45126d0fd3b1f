import { DAY } from "@/lib/platform/time";

const PREFIX = "mpdesk.draft.";
const KEPT_FOR = 7 * DAY;

/** What was typed and not saved, and the version that it was typed into. */
export type StoredDraft<Values> = { savedAt: number; revision: number; values: Values };

/**
 * What this browser keeps under a name; null when it keeps nothing, or nothing that `read` can use.
 *
 * @param read gives the values back, or null when they are not of this form (any more)
 */
export async function readDraft<Values>(
  name: string,
  read: (values: unknown) => Values | null | Promise<Values | null>,
): Promise<StoredDraft<Values> | null> {
  try {
    const storedValue: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
    if (typeof storedValue !== "object" || storedValue === null) return null;
    const [savedAt, revision] = [
      Number(Reflect.get(storedValue, "savedAt")),
      Number(Reflect.get(storedValue, "revision")),
    ];
    if (!(Date.now() - savedAt < KEPT_FOR)) return null;
    const values = await read(Reflect.get(storedValue, "values"));
    return values && { savedAt, revision, values };
  } catch {
    // Storage is off, or holds something else: then there is no draft.
    return null;
  }
}

/** Keeps a draft in this browser; where that is not possible nothing happens. */
export function writeDraft(name: string, draft: StoredDraft<unknown>): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(draft));
  } catch {
    // Storage is off or full; the form itself still has everything.
  }
}

const PAUSE = 400;

/**
 * Writes a draft when its author pauses, and when the page goes what is not kept by then: because it is too new, or
 * because another window has put its own draft there or taken it away with it. Ends without writing.
 *
 * @param mine gets the times of the drafts that this window has written, which tell them from others of the name
 */
export function startDraftWriting(name: string, mine = new Set<number>()) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let make: (() => Omit<StoredDraft<unknown>, "savedAt">) | null = null;
  let writtenAt: number | null = null;
  const write = () => {
    clearTimeout(timer);
    if (!make) return;
    writtenAt = Date.now();
    writeDraft(name, { savedAt: writtenAt, ...make() });
    mine.add(writtenAt);
  };
  const writeLast = () => {
    clearTimeout(timer);
    if (writtenAt === null || timeOfDraft(name) !== writtenAt) write();
  };
  window.addEventListener("pagehide", writeLast);
  return {
    /**
     * What is to be written, unless something newer follows. Null when nothing is unsaved (any more), because it was
     * saved or taken back: what this window has written goes at once, or the next visit would bring it back.
     */
    soon(next: typeof make) {
      clearTimeout(timer);
      make = next;
      writtenAt = null;
      if (next) timer = setTimeout(write, PAUSE);
      else removeDraft(name, mine);
    },
    /** Writes what is due without waiting for a pause. */
    now: writeLast,
    end() {
      clearTimeout(timer);
      window.removeEventListener("pagehide", writeLast);
    },
  };
}

/**
 * Removes a draft.
 *
 * @param mine when the drafts were written that may go; one of another time is another window's and stays. Without it
 *   any goes.
 */
export function removeDraft(name: string, mine?: ReadonlySet<number>): void {
  if (mine && !mine.has(timeOfDraft(name) ?? Number.NaN)) return;
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Storage is off: there is nothing to remove.
  }
}

/** Whether this browser keeps anything under the name. */
export function hasDraft(name: string): boolean {
  return timeOfDraft(name) !== null;
}

/** Whether this browser keeps anything under a name that begins like this. */
export function hasDraftsOf(beginning: string): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(PREFIX + beginning));
  } catch {
    // Storage is off.
    return false;
  }
}

/** Whether two values of forms would be saved as the same, whatever the order of their fields. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}

/** A value as text, the same for every order of its fields. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function timeOfDraft(name: string): number | null {
  try {
    const text = localStorage.getItem(PREFIX + name) ?? "null";
    // As it is written here; a long draft need not be read for its time.
    const [, savedAt] = /^\{"savedAt":(\d+)/.exec(text) ?? [];
    if (savedAt !== undefined) return Number(savedAt);
    const storedValue: unknown = JSON.parse(text);
    return typeof storedValue === "object" && storedValue !== null
      ? Number(Reflect.get(storedValue, "savedAt"))
      : null;
  } catch {
    // Storage is off, or holds something else.
    return null;
  }
}
