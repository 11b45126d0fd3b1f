"use client";

import type { ActionResult } from "@/lib/platform/action";
import type { KeyReply } from "@/lib/replies/types";
import { askRoute } from "@/lib/ui/ask-route";

/** What was answered last; null stands for a server that was not reached. */
type Answer = { result: ActionResult<KeyReply> | null };

/** The reply of one button, read when a component begins to listen. A store outside React: nothing fetches in an effect. */
export class KeyReplyFeed {
  readonly #path: string;
  readonly #listeners = new Set<() => void>();
  #answer: Answer | null = null;
  #round = 0;

  constructor(accountId: string, key: string) {
    this.#path = `replies/${accountId}/keys?${new URLSearchParams({ key })}`;
  }

  /** Null while nothing was answered yet. */
  readonly getSnapshot = (): Answer | null => this.#answer;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) void this.reload();
    return () => this.#listeners.delete(listener);
  };

  /** Reads it again; what is shown stays until the answer is there. */
  async reload(): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    const result = await askRoute<KeyReply>(this.#path);
    // An answer that was overtaken says what was.
    if (round !== this.#round) return;
    this.#answer = { result };
    for (const listener of this.#listeners) listener();
  }
}
