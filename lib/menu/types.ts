import type { MenuDocument } from "./document";

/** The menu that staff work on; one an account, whoever works on it. */
export type DraftState = {
  document: MenuDocument;
  /** 0 while nobody has changed anything yet. */
  revision: number;
  /** The version that it was made from, 0 without one. */
  baseNumber: number;
  /** What it lacks of the live menu that it was taken from, until somebody dismisses that. */
  losses: Loss[];
  updatedBy: string;
  /** Whether the reader saved it, in this window or another one. */
  isOwn: boolean;
  updatedAt: Date;
};

/** The draft's revision, and the number of the version that was published last; null without one. */
export type Newest = { revision: number; published: number | null };

export const LOSS_REASONS = ["video", "tooLong", "noArticles", "unknown", "answered"] as const;
/** Why something of a button that was made in WeChat's console does not come along. */
export type Loss = { name: string; why: (typeof LOSS_REASONS)[number] };

export const OUTCOMES = ["published", "refused", "unknown"] as const;
/** Unknown: WeChat fell silent, so the menu may be live or not. */
export type Outcome = (typeof OUTCOMES)[number];

export type VersionSummary = {
  number: number;
  note: string;
  outcome: Outcome;
  /** Why it is not live, in the reader's language. */
  failure: string | null;
  publishedBy: string;
  publishedAt: Date;
};

export type Version = VersionSummary & { document: MenuDocument };

/** What a button was called that sent a key, an address or a page; gone when no menu of followers has it now. */
export type SentButton = { name: string; isGone: boolean };
export type SentButtons = ReadonlyMap<string, SentButton>;
