import { freshId, type Platform } from "@/lib/sandbox/platform";
import type { AutoReplyItem } from "@/lib/sandbox/state/account";
import { type AccountCall, answer, type Endpoint } from "./endpoint";

/**
 * Message push › Obtain the current auto-reply configuration: what was made in the console, whether it answers now or
 * not. Files come under temporary ids, other ones at every call.
 */
export const autoRepliesEndpoint: Endpoint = {
  path: "/cgi-bin/get_current_autoreply_info",
  method: "GET",
  body: "none",
  access: "token",
  permission: "everyone",
  run(call) {
    const { autoReplies } = call.account;
    // What an account answers where nothing was ever set up is assumed.
    if (!autoReplies) return answer({ is_add_friend_reply_open: 0, is_autoreply_open: 0 });
    const { add_friend_autoreply_info: welcome, message_default_autoreply_info: fallback } = autoReplies;
    const list = autoReplies.keyword_autoreply_info?.list.map((rule) => ({
      ...rule,
      reply_list_info: rule.reply_list_info.map((item) => lent(call, item)),
    }));
    return answer({
      ...autoReplies,
      ...(welcome && { add_friend_autoreply_info: lent(call, welcome) }),
      ...(fallback && { message_default_autoreply_info: lent(call, fallback) }),
      ...(list && { keyword_autoreply_info: { list } }),
    });
  },
};

/** An item with an id under which its file can be fetched for three days. */
function lent({ platform, account }: AccountCall, item: AutoReplyItem): AutoReplyItem {
  if (item.type === "text" || item.type === "news") return item;
  return { ...item, content: lendFile(platform, account.appId, item.content ?? "") };
}

function lendFile(platform: Platform, appId: string, keptId: string): string {
  const { media } = platform.state;
  const kept = media.get(appId, keptId, platform.now());
  const mediaId = freshId(platform, 64);
  if (kept) media.add({ ...kept, mediaId, createdAt: platform.now(), permanent: false }, media.bytes(keptId));
  return mediaId;
}
