import type { WireMatchRule } from "@/lib/wechat/api/menu";
import type { Condition, Platform } from "./types";

/** Whom a conditional menu is for. Source: developers.weixin.qq.com › Custom menus › Conditional menus. */
export function toWireMatchRule({ tagId, platform }: Condition): WireMatchRule {
  return {
    ...(tagId !== null && { tag_id: String(tagId) }),
    ...(platform !== null && { client_platform_type: CLIENTS[platform] }),
  };
}

const CLIENTS = { ios: "1", android: "2", other: "3" } as const satisfies Record<Platform, string>;
