import type { MenuDocument } from "./document";

/** The menu that staff work on; one an account, whoever works on it. */
export type DraftState = {
  document: MenuDocument;
  /** 0 while nobody has changed anything yet. */
  revision: number;
  /** The version that it was made from, 0 without one. */
  baseNumber: number;
  updatedBy: string;
  updatedAt: Date;
};

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

/** Part of a button that a finding speaks of. */
export type FindingField =
  | "name"
  | "action"
  | "items"
  | "key"
  | "url"
  | "appId"
  | "pagePath"
  | "mediaId"
  | "articleId";

/** Something about a button: wrong, so that the menu cannot be published, or only to be looked at. */
export type Finding = {
  isWrong: boolean;
  /** Null for the menu as a whole. */
  buttonId: string | null;
  field: FindingField | null;
  message: string;
};

/** What followers have at WeChat, beside what was published from here last. */
export type Live =
  | { type: "same"; isOpen: boolean }
  | { type: "none" }
  | {
      type: "differs";
      document: MenuDocument;
      /** What a menu made in WeChat's console has that buttons of ours cannot do, in words. */
      lost: string[];
      /** False when the account's menu is switched off in the console. */
      isOpen: boolean;
    }
  | { type: "failed"; message: string; advice: string };

/** A publication that is to come, or came. */
export type Schedule = {
  id: string;
  /** Null where it was not a version but the draft of that moment. */
  number: number | null;
  publishAt: Date;
  /** When the version before it comes back. */
  revertAt: Date | null;
  ifMissed: "run" | "skip";
  state: "waiting" | "running" | "done" | "failed" | "cancelled" | "missed";
  /** Why it failed, in the reader's language. */
  failure: string | null;
  /** The version that it became, once it is done. */
  publishedNumber: number | null;
  /** Putting back the version before it; null until it is live, or where that was not asked for. */
  wayBack: { number: number; state: Schedule["state"]; failure: string | null } | null;
  createdBy: string;
};

export const PLATFORMS = ["ios", "android", "other"] as const;
/** The phones that a conditional menu can be for. */
export type Platform = (typeof PLATFORMS)[number];

export type ConditionalMenuState = {
  id: string;
  name: string;
  tagId: number | null;
  tagName: string | null;
  platform: Platform | null;
  document: MenuDocument;
  revision: number;
  /** draft: not at WeChat; live: there as it is here; changed: another form of it is there. */
  state: "draft" | "live" | "changed";
};

export type FollowerTag = { id: number; name: string; count: number };
export type FollowerTags =
  | { type: "tags"; tags: FollowerTag[] }
  | { type: "failed"; message: string; advice: string };

/** What publishing the conditional menus will do at WeChat, and of how many calls a day. */
export type ConditionalPlan = {
  additions: number;
  deletions: number;
  kept: number;
  callsADay: number;
  /** Menus at WeChat that are not here, because they were deleted here or made elsewhere, with their buttons' names. */
  vanishing: { menuId: string; names: string[] }[];
};

/** Which menu a follower gets, asked of WeChat and worked out here. */
export type MatchTrial = {
  wechat: { type: "menu"; document: MenuDocument } | { type: "failed"; message: string; advice: string };
  /** `id` is null for the default menu; `platform` is the phone that was assumed, null where it does not matter. */
  ours: { id: string | null; name: string | null; document: MenuDocument; platform: Platform | null };
};
