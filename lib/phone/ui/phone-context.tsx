"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Act, TapPath } from "@/lib/phone/schema";
import type { ActOutcome, Follower, MenuLeaf, ScannableCode, Tag } from "@/lib/phone/types";
import type { ActionResult } from "@/lib/platform/action";
import type { ChatSnapshot } from "./chat-feed";
import type { PendingAct, Sketch } from "./chat-lines";

/** A menu button that asks for something before it acts. */
export type Tapped = { path: TapPath; button: MenuLeaf };

/** What is asked for in a dialog over the page. */
export type PhoneDialog =
  | { type: "scan"; codes: Promise<ActionResult<ScannableCode[]>>; tapped?: Tapped }
  | { type: "place"; tapped?: Tapped }
  | { type: "pictures"; tapped: Tapped }
  | { type: "link" }
  | { type: "person"; tags: Promise<ActionResult<Tag[]>> };

export type PhoneControls = {
  accountId: string;
  /** Whether this is a rehearsal: one person, no wire, no files to look at. */
  isRehearsal: boolean;
  snapshot: ChatSnapshot;
  /** Whose phone it is. */
  me: Follower;
  perform: (act: Act, sketch: Sketch | null) => Promise<ActionResult<ActOutcome> | null>;
  retry: (pending: PendingAct) => void;
  discard: (pending: PendingAct) => void;
  showEarlier: () => void;
  /** Looks for what has changed around the chat. */
  refresh: () => Promise<void>;
  /** The person comes to the chat or the profile, as they do from the list of chats. */
  enter: () => void;
  /** The same after the time that WeChat waits before it fetches a menu anew. */
  enterAgain: () => void;
  openDialog: (dialog: PhoneDialog) => void;
  /** Opens the dialog that scans a code, for the chat or for a menu button. */
  openScan: (tapped?: Tapped) => void;
  /** Opens the dialog with the person's tags and phone. */
  openPerson: () => void;
  /** Shows an exchange word for word; without one, the latest. */
  showWire: (exchangeId: string | null) => void;
  /** True where the wire stands beside the phone anyway. */
  isWireDocked: boolean;
  openPeople: () => void;
};

const PhoneContext = createContext<PhoneControls | null>(null);

export function PhoneProvider({ controls, children }: { controls: PhoneControls; children: ReactNode }) {
  return <PhoneContext value={controls}>{children}</PhoneContext>;
}

/** The phone that a part stands in. */
export function usePhone(): PhoneControls {
  const controls = useContext(PhoneContext);
  if (!controls) throw new Error("A part of the phone stands outside of it");
  return controls;
}
