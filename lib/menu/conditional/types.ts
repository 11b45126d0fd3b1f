import type { MenuDocument } from "@/lib/menu/document";

export const PLATFORMS = ["ios", "android", "other"] as const;
/** The phones that a conditional menu can be for. */
export type Platform = (typeof PLATFORMS)[number];

/** Whom a menu is for; what is null does not matter. */
export type Condition = { tagId: number | null; platform: Platform | null };

/** In characters. */
export const MAX_CONDITIONAL_NAME = 60;

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

/** A menu that a new one can begin with; `id` is null for the default menu. */
export type MenuSource = { id: string | null; name: string; document: MenuDocument };
