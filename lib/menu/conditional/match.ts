import type { WireMatchRule } from "@/lib/wechat/api/menu";
import type { Condition, Platform } from "./types";

/** What WeChat looks at when it chooses a follower's menu. */
export type FollowerTraits = {
  /** In the order in which they were given. */
  tagIds: readonly number[];
  platform: Platform;
};

/**
 * The menu that a follower gets: the first whose condition is met; null for the default one. Of several tags the one that
 * was given last counts. Source: developers.weixin.qq.com › Custom menus › Conditional menus.
 *
 * @param menus in the order in which WeChat tries them
 */
export function matchMenu<Menu extends Condition>(
  menus: readonly Menu[],
  { tagIds, platform }: FollowerTraits,
): Menu | null {
  const lastTag = tagIds.at(-1);
  const match = menus.find(
    (menu) =>
      (menu.tagId === null || menu.tagId === lastTag) &&
      (menu.platform === null || menu.platform === platform),
  );
  return match ?? null;
}

/** Whom a conditional menu is for. Source: developers.weixin.qq.com › Custom menus › Conditional menus. */
export function toWireMatchRule({ tagId, platform }: Condition): WireMatchRule {
  return {
    ...(tagId !== null && { tag_id: String(tagId) }),
    ...(platform !== null && { client_platform_type: CLIENTS[platform] }),
  };
}

const CLIENTS = { ios: "1", android: "2", other: "3" } as const satisfies Record<Platform, string>;
