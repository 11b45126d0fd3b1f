"use client";

import { useCallback, useSyncExternalStore } from "react";
import type { LibraryFile } from "@/lib/media/library/types";
import type { ActionResult } from "@/lib/platform/action";
import type { ReplyFile } from "@/lib/replies/files/types";
import { askRoute } from "@/lib/ui/ask-route";

/** What is known of a file: null while nothing was answered yet; gone, or not to be had at this moment. */
export type KnownFile = ReplyFile | "gone" | "unknown" | null;

/** How long one waits before asking again for what is on its way to WeChat, in milliseconds. */
const LOOK_AGAIN_MS = 3000;
/** Of what is there for good, so often. */
const MAX_LOOKS = 40;

/**
 * The files that the replies of an account's forms send: a form knows no more than ids. Asked for together, when something
 * that is on the screen begins to listen. A store outside React: nothing fetches in an effect.
 */
class ReplyFileFeed {
  readonly #accountId: string;
  readonly #known = new Map<string, KnownFile>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #looks = new Map<string, number>();
  #wanted = new Set<string>();

  constructor(accountId: string) {
    this.#accountId = accountId;
  }

  get(id: string): KnownFile {
    return this.#known.get(id) ?? null;
  }

  subscribe(id: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    // What was seen before may have come on since.
    if (listeners.size === 1) this.#want(id);
    return () => listeners.delete(listener);
  }

  /** Takes over what a picker or an action has given. */
  know(file: ReplyFile): void {
    this.#tell(file.id, file);
  }

  /** Asks again for what is on the screen, such as after it was saved. */
  refresh(): void {
    this.#looks.clear();
    for (const [id, listeners] of this.#listeners) if (listeners.size > 0) this.#want(id);
  }

  #want(id: string): void {
    this.#wanted.add(id);
    if (this.#wanted.size === 1) queueMicrotask(() => void this.#ask());
  }

  async #ask(): Promise<void> {
    const ids = [...this.#wanted];
    this.#wanted = new Set();
    const files = await fetchReplyFiles(this.#accountId, ids);
    for (const id of ids) {
      // A file that was just chosen is not unknown because the network is away.
      if (files) this.#tell(id, files.find((file) => file.id === id) ?? "gone");
      else if (this.get(id) === null) this.#tell(id, "unknown");
    }
  }

  #tell(id: string, file: KnownFile): void {
    this.#known.set(id, file);
    for (const listener of this.#listeners.get(id) ?? []) listener();
    this.#lookAgain(id, file);
  }

  /** While it is on its way, one sees it arrive. */
  #lookAgain(id: string, file: KnownFile): void {
    const looks = this.#looks.get(id) ?? 0;
    const standing = typeof file === "object" ? file?.standing : null;
    if (!standing || standing.isReady || standing.failure || looks >= MAX_LOOKS) return;
    this.#looks.set(id, looks + 1);
    setTimeout(() => {
      if (this.#listeners.get(id)?.size) this.#want(id);
    }, LOOK_AGAIN_MS);
  }
}

/** The files of these ids that exist; null when they cannot be read. */
export async function fetchReplyFiles(
  accountId: string,
  ids: readonly string[],
): Promise<ReplyFile[] | null> {
  const query = new URLSearchParams({ ids: ids.join(",") });
  const result: ActionResult<ReplyFile[]> | null = await askRoute(`replies/${accountId}/files?${query}`);
  return result?.ok ? result.data : null;
}

const feeds = new Map<string, ReplyFileFeed>();

function feedOf(accountId: string): ReplyFileFeed {
  const feed = feeds.get(accountId) ?? new ReplyFileFeed(accountId);
  feeds.set(accountId, feed);
  return feed;
}

/** What is known of a file of the library; null for none, and while it is asked for. */
export function useReplyFile(accountId: string, fileId: string | undefined): KnownFile {
  const feed = feedOf(accountId);
  // The same function each time: another one would listen, and so ask, anew after every answer.
  const subscribe = useCallback(
    (listener: () => void) => (fileId ? feed.subscribe(fileId, listener) : () => {}),
    [feed, fileId],
  );
  return useSyncExternalStore(
    subscribe,
    () => (fileId ? feed.get(fileId) : null),
    () => null,
  );
}

/** Takes over what the library's picker gave: what was sent before has a standing, which is asked for. */
export function knowChosenFile(accountId: string, file: LibraryFile): void {
  const feed = feedOf(accountId);
  const known = feed.get(file.id);
  feed.know({ ...file, standing: known && typeof known === "object" ? known.standing : null });
}

export function knowReplyFile(accountId: string, file: ReplyFile): void {
  feedOf(accountId).know(file);
}

/** Something was saved: how far have its files come? */
export function refreshReplyFiles(accountId: string): void {
  feedOf(accountId).refresh();
}
