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
 * @param onWritten gets the time that tells the draft from others of its name
 */
export function startDraftWriting(name: string, onWritten: (savedAt: number) => void = () => {}) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let make: (() => Omit<StoredDraft<unknown>, "savedAt">) | null = null;
  let writtenAt: number | null = null;
  const write = () => {
    if (!make) return;
    writtenAt = Date.now();
    writeDraft(name, { savedAt: writtenAt, ...make() });
    onWritten(writtenAt);
  };
  const writeLast = () => {
    clearTimeout(timer);
    if (writtenAt === null || timeOfDraft(name) !== writtenAt) write();
  };
  window.addEventListener("pagehide", writeLast);
  return {
    /** What is to be written, unless something newer follows; null for nothing. */
    soon(next: typeof make) {
      clearTimeout(timer);
      make = next;
      writtenAt = null;
      if (next) timer = setTimeout(write, PAUSE);
    },
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

function timeOfDraft(name: string): number | null {
  try {
    const storedValue: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
    return typeof storedValue === "object" && storedValue !== null
      ? Number(Reflect.get(storedValue, "savedAt"))
      : null;
  } catch {
    // Storage is off, or holds something else.
    return null;
  }
}
