"use client";

import type { Act } from "@/lib/phone/schema";
import type { ActOutcome, ChatFrame, ChatItem, ChatUpdate, MenuButton, PhoneStart } from "@/lib/phone/types";
import type { ActionResult } from "@/lib/platform/action";
import { mergeItems, type PendingAct, type Sketch } from "./chat-lines";
import { afterEntering, isOutdated, type KeptMenu } from "./kept-menu";

/** How often the chat is looked at, in milliseconds; more rarely while that fails. */
const PERIOD = 2000;
const PERIOD_OF_TROUBLE = 5000;

/** The other end: the pretend platform, or a rehearsal, of which there is never news. */
export type FeedService = {
  sendAct: (act: Act) => Promise<ActionResult<ActOutcome> | null>;
  fetchUpdate: ((query: { after: number; mark: string }) => Promise<ActionResult<ChatUpdate> | null>) | null;
};

export type ReadyStart = Extract<PhoneStart, { type: "ready" }>;
export type FeedTrouble = "offline" | "sandboxDown" | "signedOut";

export type ChatSnapshot = {
  frame: ChatFrame;
  /** What the person sees of it: the client keeps a menu until they enter again. */
  menu: MenuButton[];
  hasNewMenu: boolean;
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
  readonly #service: FeedService;
  readonly #openid: string;
  readonly #listeners = new Set<() => void>();
  #snapshot: ChatSnapshot;
  #kept: KeptMenu;
  /** Only polling moves it: an act's own lines may have others between them that were not sent along. */
  #polledTo: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #made = 0;

  constructor(
    service: FeedService,
    start: Pick<ReadyStart, "frame" | "openid" | "items" | "last" | "hasEarlier">,
  ) {
    const { frame, items, hasEarlier } = start;
    this.#service = service;
    this.#openid = start.openid;
    this.#polledTo = start.last;
    this.#kept = { menu: frame.menu, fetchedAt: Date.now() };
    const { menu } = frame;
    this.#snapshot = { frame, menu, hasNewMenu: false, items, hasEarlier, pending: [], trouble: null };
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
    const result = await this.#service.sendAct(act);
    if (result?.ok) {
      this.discard(id);
      // Who follows anew gets the menu as it is. Source: Custom menus › Create.
      if (isFollowing(this.#snapshot.frame, this.#openid, result.data.frame))
        this.#fetchMenu(result.data.frame);
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

  /** The person comes back to the chat, or looks at the account's profile. */
  enter(): void {
    this.#kept = afterEntering(this.#kept, this.#snapshot.frame.menu, Date.now());
    this.#change({});
  }

  /** The same after the five minutes that are not waited for here. */
  enterAgain(): void {
    this.#fetchMenu(this.#snapshot.frame);
    this.#change({});
  }

  /** Looks now, after the person has got another phone or other tags: the menu that goes with them is shown at once. */
  async refresh(): Promise<void> {
    await this.#fetch(this.#polledTo);
    this.enterAgain();
  }

  /** Fetches everything that the platform still has of this chat. */
  async showEarlier(): Promise<void> {
    const result = await this.#fetch(0);
    if (result?.ok) this.#change({ hasEarlier: false });
  }

  #begin(): void {
    if (!this.#service.fetchUpdate) return;
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
    const result = (await this.#service.fetchUpdate?.({ after, mark })) ?? null;
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

  #fetchMenu({ menu }: ChatFrame): void {
    this.#kept = { menu, fetchedAt: Date.now() };
  }

  #change(part: Partial<ChatSnapshot>): void {
    const next = { ...this.#snapshot, ...part };
    const hasNewMenu = isOutdated(this.#kept, next.frame.menu);
    this.#snapshot = { ...next, menu: this.#kept.menu, hasNewMenu };
    for (const listener of this.#listeners) listener();
  }
}

function troubleOf(result: ActionResult<unknown> | null): FeedTrouble {
  if (!result || result.ok) return "offline";
  return result.code === "signed-out" ? "signedOut" : "sandboxDown";
}

function isFollowing(before: ChatFrame, openid: string, after: ChatFrame): boolean {
  const follows = ({ followers }: ChatFrame) =>
    followers.some((one) => one.openid === openid && one.subscribed);
  return !follows(before) && follows(after);
}
