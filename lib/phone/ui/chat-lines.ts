import type { Act, Place } from "@/lib/phone/schema";
import type { ChatItem } from "@/lib/phone/types";
import { MINUTE } from "@/lib/platform/time";

/** What an act looks like in the chat until the platform has taken it. */
export type Sketch =
  | { type: "text"; text: string }
  | { type: "image"; src: string }
  | { type: "voice" }
  | { type: "video" }
  | ({ type: "location" } & Place)
  | { type: "link"; title: string; description: string; url: string }
  /** A tap or a scan, as a grey line. */
  | { type: "event"; text: string };

/** An act on its way, or one that failed and waits for the person to decide. */
export type PendingAct = {
  id: number;
  act: Act;
  /** Null for what leaves no line: following, for one, shows on the button. */
  sketch: Sketch | null;
  /** The last line that was known when it began. */
  afterSeq: number;
  /** Why it failed; empty when the server was not reached at all. */
  failure: string | null;
};

/** A longer pause than this is shown as a time between two lines, in milliseconds. */
const PAUSE = 5 * MINUTE;

/** Adds lines to known ones: in order, each once. */
export function mergeItems(known: readonly ChatItem[], more: readonly ChatItem[]): ChatItem[] {
  const bySeq = new Map([...known, ...more].map((item) => [item.seq, item]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/**
 * The acts whose sketch is still to be shown. The platform writes a person's own line before it tells the account, so
 * that line can arrive long before the act has ended; each line stands for one sketch.
 */
export function withoutLanded(pending: readonly PendingAct[], items: readonly ChatItem[]): PendingAct[] {
  const taken = new Set<number>();
  return pending.filter(({ sketch, afterSeq, failure }) => {
    if (!sketch) return false;
    if (failure !== null) return true;
    const landed = items.find(
      ({ seq, ...item }) => seq > afterSeq && !taken.has(seq) && isLine(item, sketch),
    );
    if (landed) taken.add(landed.seq);
    return !landed;
  });
}

function isLine(item: Omit<ChatItem, "seq">, sketch: Sketch): boolean {
  if (item.type !== sketch.type || !("side" in item) || item.side !== "follower") return false;
  return sketch.type !== "text" || ("text" in item && item.text === sketch.text);
}

/** Whether the time stands before this line. */
export function needsTime(item: ChatItem, previous: ChatItem | undefined): boolean {
  return !previous || item.at - previous.at > PAUSE;
}

/** An exchange of the chat, as a list of them names it. */
export type ExchangeEntry = { id: string; at: number; cause: ChatItem; hasFault: boolean };

/** The exchanges that lines belong to, newest first; the first line of each is what caused it. */
export function listExchanges(items: readonly ChatItem[]): ExchangeEntry[] {
  const entries = new Map<string, ExchangeEntry>();
  for (const item of items) {
    const { exchangeId, at } = item;
    if (exchangeId === undefined) continue;
    const known = entries.get(exchangeId);
    const hasFault = item.type === "fault" || (known?.hasFault ?? false);
    entries.set(exchangeId, known ? { ...known, hasFault } : { id: exchangeId, at, cause: item, hasFault });
  }
  return [...entries.values()].reverse();
}
