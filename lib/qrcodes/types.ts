import type { Localized } from "@/lib/platform/i18n/locale";
import type { Page } from "@/lib/platform/page";

/** Only an active code gives its own reply; the others give what is set for them. */
export const QR_CODE_STATES = ["active", "paused", "archived", "ended", "expired"] as const;
export type QrCodeState = (typeof QR_CODE_STATES)[number];
export const LIFETIMES = ["temporary", "permanent"] as const;
export type Lifetime = (typeof LIFETIMES)[number];
/** How WeChat is asked for a scene. A scan tells both as text. */
export const SCENE_KINDS = ["text", "number"] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

/** A code as lists, sheets and tables name it. */
export type ListedCode = {
  id: string;
  /** What its scans count as; empty: its id. */
  countedAs: string;
  name: string;
  lifetime: Lifetime;
  scene: string;
  url: string;
  /** Null for permanent codes. */
  expiresAt: Date | null;
  /** From then on its reply is over; null for never. */
  endsAt: Date | null;
  state: QrCodeState;
  /** Empty without one, as are owner and note. */
  folder: string;
  owner: string;
  note: string;
  labels: string[];
  /** Whether it is made anew before it expires. */
  renews: boolean;
  /** Why the last follower could not be tagged, or the code not be renewed. */
  tagFailure: Localized | null;
  renewFailure: Localized | null;
  createdAt: Date;
};

export type PageOfCodes = Page<ListedCode>;

/** The states that codes can be looked for by; `expiring`: within three days, and nobody renews it. */
export const STATE_FILTERS = ["active", "expiring", "expired", "paused", "ended", "archived"] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

/** Which codes of an account; without a state, those that are not archived. */
export type CodeFilter = {
  search?: string | undefined;
  folder?: string | undefined;
  label?: string | undefined;
  owner?: string | undefined;
  state?: StateFilter | undefined;
  lifetime?: Lifetime | undefined;
  /** The id of the batch that they were made in. */
  batch?: string | undefined;
  /** Only codes that WeChat still knows. */
  unexpired?: true | undefined;
};

/** What WeChat made, and how it was asked. */
export type MadeCode = {
  lifetime: Lifetime;
  scene: string;
  sceneKind: SceneKind;
  ticket: string;
  url: string;
  expiresAt: Date | null;
};

/** A rule that answers a scan of a code. */
export type AnsweringRule = { id: string; name: string; enabled: boolean };

/** How many permanent codes were made here, and how many of them wait in the archive for a new purpose. */
export type Quota = { made: number; archived: number };

/** Words that the account's codes have already, to choose from. */
export type KnownWords = { folders: string[]; owners: string[]; labels: string[] };

/** The tags that followers can have, or why WeChat cannot say. */
export type FollowerTags =
  | { type: "tags"; tags: { id: number; name: string }[] }
  | { type: "failed"; message: string };

/** What codes have brought in all, by their ids. */
export type CodeNumbers = Readonly<Record<string, { scans: number; follows: number }>>;
