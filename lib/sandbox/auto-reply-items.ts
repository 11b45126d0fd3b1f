import type { AutoReplies, AutoReplyItem } from "@/lib/sandbox/state/account";

/** Everything that the console's automatic replies say. */
export function itemsOf(replies: AutoReplies): AutoReplyItem[] {
  const { add_friend_autoreply_info: welcome, message_default_autoreply_info: fallback } = replies;
  const ofRules = replies.keyword_autoreply_info?.list.flatMap((rule) => rule.reply_list_info) ?? [];
  return [...(welcome ? [welcome] : []), ...(fallback ? [fallback] : []), ...ofRules];
}
