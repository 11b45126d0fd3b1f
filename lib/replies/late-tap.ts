import type { Inbound } from "@/lib/wechat/wire/inbound";
import type { PassiveReply } from "@/lib/wechat/wire/reply";
import type { CompiledRules } from "./compile";

/** What a follower reads whose phone still shows a menu of before, on a button that is gone and has no rule any more. */
export const LATE_TAP_REPLY: PassiveReply = {
  type: "text",
  content: "这个菜单已经更新。请退出公众号，再重新进入，就能看到新的菜单。",
};

/**
 * Whether an event that no rule answers is a tap on a button that is gone. Phones show a menu for minutes after it was
 * replaced. Where there is a default rule, that one speaks for the account, or is silent.
 *
 * @param liveKeys of the buttons that followers can have now; null when nothing is known about them
 * Source: developers.weixin.qq.com › Custom menus › Create (menus are cached by clients).
 */
export function isLateTap(
  inbound: Inbound,
  { fallback }: Pick<CompiledRules, "fallback">,
  liveKeys: ReadonlySet<string> | null,
): boolean {
  // Only events of buttons carry one.
  const key = "key" in inbound ? inbound.key : null;
  return key !== null && !fallback && liveKeys !== null && !liveKeys.has(key);
}
