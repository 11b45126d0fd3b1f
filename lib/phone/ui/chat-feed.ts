"use client";

import type { Act } from "@/lib/phone/schema";
import type { ActOutcome, ChatFrame, ChatItem, ChatUpdate, PhoneStart } from "@/lib/phone/types";
import type { ActionResult } from "@/lib/platform/action";
import { mergeItems, type PendingAct, type Sketch } from "./chat-lines";
import { fetchUpdate, sendAct } from "./phone-service";

/** How often the chat is looked at, in milliseconds; more rarely while that fails. */
const PERIOD = 2000;
const PERIOD_OF_TROUBLE = 5000;

export type ReadyStart = Extract<PhoneStart, { type: "ready" }>;
export type FeedTrouble = "offline" | "sandboxDown" | "signedOut";

export type ChatSnapshot = {
  frame: ChatFrame;
  items: ChatItem[];
  pending: PendingAct[];
  hasEarlier: boolean;
  trouble: FeedTrouble | null;
};

/**
 * One chat as the page shows it: what the server sent first, what polling adds while somebody looks, and the acts that
 * are on their way. A store outside React, so that no component fetches in an effect.
 */
export class ChatFeed {
  readonly #accountId: string;
  readonly #openid: string;
  readonly #listeners = new Set<() => void>();
  #snapshot: ChatSnapshot;
  /** Only polling moves it: an act's own lines may have others between them that were not sent along. */
  #polledTo: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #made = 0;

  constructor(accountId: string, start: ReadyStart) {
    const { frame, items, hasEarlier } = start;
    this.#accountId = accountId;
    this.#openid = start.openid;
    this.#polledTo = start.last;
    this.#snapshot = { frame, items, hasEarlier, pending: [], trouble: null };
  }

  readonly getSnapshot = (): ChatSnapshot => this.#snapshot;

  /** Polls for as long as anybody listens and the page is visible. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#begin();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#end();
    };
  };

  /** Has the person do something. A failure stays in the chat if the act has a line there. */
  async perform(act: Act, sketch: Sketch | null): Promise<ActionResult<ActOutcome> | null> {
    this.#made += 1;
    const id = this.#made;
    const afterSeq = this.#snapshot.items.at(-1)?.seq ?? 0;
    const pending = { id, act, sketch, afterSeq, failure: null };
    this.#change({ pending: [...this.#snapshot.pending, pending] });
    const result = await sendAct(this.#accountId, this.#openid, act);
    if (result?.ok) {
      this.discard(id);
      this.#change({
        items: mergeItems(this.#snapshot.items, result.data.items),
        frame: result.data.frame,
        trouble: null,
      });
      return result;
    }
    const failure = result?.message ?? "";
    if (sketch) this.#replacePending(id, { ...pending, failure });
    else this.discard(id);
    return result;
  }

  /** Tries an act again that failed. */
  async retry({ id, act, sketch }: PendingAct): Promise<void> {
    this.discard(id);
    await this.perform(act, sketch);
  }

  /** Forgets an act that failed. */
  discard(id: number): void {
    this.#change({ pending: this.#snapshot.pending.filter((one) => one.id !== id) });
  }

  /** Looks now, after something else than an act has changed the frame. */
  async refresh(): Promise<void> {
    await this.#fetch(this.#polledTo);
  }

  /** Fetches everything that the platform still has of this chat. */
  async showEarlier(): Promise<void> {
    const result = await this.#fetch(0);
    if (result?.ok) this.#change({ hasEarlier: false });
  }

  #begin(): void {
    document.addEventListener("visibilitychange", this.#look);
    this.#schedule(0);
  }

  #end(): void {
    document.removeEventListener("visibilitychange", this.#look);
    clearTimeout(this.#timer);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#look, delay);
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    void this.#fetch(this.#polledTo).then(() => {
      if (this.#listeners.size === 0 || this.#snapshot.trouble === "signedOut") return;
      this.#schedule(this.#snapshot.trouble ? PERIOD_OF_TROUBLE : PERIOD);
    });
  };

  async #fetch(after: number): Promise<ActionResult<ChatUpdate> | null> {
    const { mark } = this.#snapshot.frame;
    const result = await fetchUpdate(this.#accountId, { openid: this.#openid, after, mark });
    if (!result?.ok) {
      this.#change({ trouble: troubleOf(result) });
      return result;
    }
    const { items, last, frame } = result.data;
    this.#polledTo = last;
    const isNew = items.length > 0 || frame !== null || this.#snapshot.trouble !== null;
    if (isNew) {
      this.#change({
        items: items.length > 0 ? mergeItems(this.#snapshot.items, items) : this.#snapshot.items,
        frame: frame ?? this.#snapshot.frame,
        trouble: null,
      });
    }
    return result;
  }

  #replacePending(id: number, changed: PendingAct): void {
    this.#change({ pending: this.#snapshot.pending.map((one) => (one.id === id ? changed : one)) });
  }

  #change(part: Partial<ChatSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function troubleOf(result: ActionResult<unknown> | null): FeedTrouble {
  if (!result || result.ok) return "offline";
  return result.code === "signed-out" ? "signedOut" : "sandboxDown";
}
