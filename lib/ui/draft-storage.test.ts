import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readDraft, removeDraft, startDraftWriting, writeDraft } from "./draft-storage";

const PAUSE = 400;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal("window", new EventTarget());
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a draft", () => {
  it("is written when its author pauses, with the time that is told", async () => {
    const mine = new Set<number>();
    const writing = startDraftWriting("form", mine);
    writing.soon(() => ({ revision: 1, values: "a" }));
    writing.soon(() => ({ revision: 1, values: "ab" }));
    expect(await kept()).toBeUndefined();
    vi.advanceTimersByTime(PAUSE);
    expect(await kept()).toBe("ab");
    expect([...mine]).toEqual([Date.now()]);
  });

  it("is written at once when the page goes", async () => {
    startDraftWriting("form").soon(() => ({ revision: 1, values: "a" }));
    window.dispatchEvent(new Event("pagehide"));
    expect(await kept()).toBe("a");
  });

  it("is written again when the page goes and another window has taken its place, but not after it was saved", async () => {
    const writing = startDraftWriting("form");
    writing.soon(() => ({ revision: 1, values: "mine" }));
    vi.advanceTimersByTime(PAUSE + 1);
    writeDraft("form", { savedAt: Date.now(), revision: 1, values: "theirs" });
    removeDraft("form");
    window.dispatchEvent(new Event("pagehide"));
    expect(await kept()).toBe("mine");
    writing.soon(null);
    removeDraft("form");
    window.dispatchEvent(new Event("pagehide"));
    expect(await kept()).toBeUndefined();
  });

  it("goes at once when what was typed is taken back, and only if it is this window's", async () => {
    const writing = startDraftWriting("form");
    writing.soon(() => ({ revision: 1, values: "mine" }));
    vi.advanceTimersByTime(PAUSE);
    writing.soon(null);
    expect(await kept()).toBeUndefined();
    vi.advanceTimersByTime(1);
    writeDraft("form", { savedAt: Date.now(), revision: 1, values: "theirs" });
    writing.soon(null);
    expect(await kept()).toBe("theirs");
  });

  it("goes when it was written by the window that is done with it", async () => {
    const mine = new Set<number>();
    startDraftWriting("form", mine).soon(() => ({ revision: 1, values: "a" }));
    vi.advanceTimersByTime(PAUSE);
    removeDraft("form", mine);
    expect(await kept()).toBeUndefined();
  });

  it("stays when another window has written it since", async () => {
    const mine = new Set<number>();
    startDraftWriting("form", mine).soon(() => ({ revision: 1, values: "mine" }));
    vi.advanceTimersByTime(PAUSE);
    vi.advanceTimersByTime(1);
    writeDraft("form", { savedAt: Date.now(), revision: 1, values: "theirs" });
    removeDraft("form", mine);
    expect(await kept()).toBe("theirs");
    removeDraft("form");
    expect(await kept()).toBeUndefined();
  });
});

async function kept(): Promise<unknown> {
  return (await readDraft("form", (values) => ({ values })))?.values.values;
}
