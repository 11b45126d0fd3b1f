import { articlesOf } from "@/lib/sandbox/news";
import type { AutoReplies, AutoReplyItem } from "@/lib/sandbox/state/account";
import type { ChatContent, ChatItem } from "@/lib/sandbox/state/chat-item";
import { HOUR } from "@/lib/sandbox/time";
import { type Inbound, isEvent } from "@/lib/wechat/wire/inbound";
import { type Actor, addLine, changeSelf, requireSelf } from "./actor";
import { consoleArticles, materialLine } from "./tap-material";

/**
 * What the console's automatic replies say to a person, while no server does: the welcome, else the rule of a keyword,
 * else the default reply, once in sixty minutes to each (Message push › Obtain the current auto-reply configuration; the
 * console's own pages say how they work).
 */
export function answerByConsole(actor: Actor, inbound: Inbound): ChatItem[] {
  const { autoReplies } = actor.account;
  if (!autoReplies) return [];
  const lines = choose(actor, autoReplies, inbound).flatMap((item) => lineOf(actor, item));
  const { platform, account, openid } = actor;
  if (lines.length > 0) platform.state.followers.addUnread(account.appId, openid, lines.length);
  return lines.map((line) => addLine(actor, line));
}

function choose(actor: Actor, replies: AutoReplies, inbound: Inbound): AutoReplyItem[] {
  if (inbound.type === "subscribe") {
    const { add_friend_autoreply_info: welcome } = replies;
    return welcome && replies.is_add_friend_reply_open === 1 ? [welcome] : [];
  }
  if (isEvent(inbound)) return [];
  const byKeyword = inbound.type === "text" ? chooseByKeyword(actor, replies, inbound.content) : null;
  return byKeyword ?? chooseDefault(actor, replies);
}

/**
 * Equal keywords before contained ones; letter case does not matter (both assumed). Of several rules one at random, as
 * the console says.
 */
function chooseByKeyword(actor: Actor, replies: AutoReplies, said: string): AutoReplyItem[] | null {
  const rules = replies.keyword_autoreply_info?.list ?? [];
  const words = said.trim().toLowerCase();
  const fitting = (mode: "contain" | "equal") =>
    rules.filter((rule) =>
      rule.keyword_list_info.some(({ match_mode, content }) => {
        const keyword = content.trim().toLowerCase();
        return match_mode === mode && (mode === "equal" ? words === keyword : words.includes(keyword));
      }),
    );
  const equal = fitting("equal");
  const rule = oneOf(actor, equal.length > 0 ? equal : fitting("contain"));
  if (!rule) return null;
  if (rule.reply_mode === "reply_all") return rule.reply_list_info;
  const item = oneOf(actor, rule.reply_list_info);
  return item ? [item] : [];
}

function chooseDefault(actor: Actor, replies: AutoReplies): AutoReplyItem[] {
  const { message_default_autoreply_info: fallback, is_autoreply_open: isOpen } = replies;
  const now = actor.platform.now();
  const { defaultReplyAt } = requireSelf(actor);
  const isResting = defaultReplyAt !== undefined && now - defaultReplyAt < HOUR;
  if (!fallback || isOpen !== 1 || isResting) return [];
  changeSelf(actor, (self) => ({ ...self, defaultReplyAt: now }));
  return [fallback];
}

function oneOf<T>({ platform }: Actor, choices: readonly T[]): T | undefined {
  return choices[platform.random(4).readUInt32BE() % Math.max(choices.length, 1)];
}

function lineOf(actor: Actor, item: AutoReplyItem): ChatContent[] {
  const { type, content = "" } = item;
  switch (type) {
    case "text":
      return [{ type: "text", side: "account", text: content }];
    case "img":
    case "voice":
    case "video":
      return [materialLine(actor, content)];
    case "news": {
      const told = consoleArticles(item);
      const articles = told.length > 0 ? told : articlesOf(actor.platform, content);
      return articles.length > 0 ? [{ type: "news", side: "account", articles }] : [];
    }
    default:
      return type satisfies never;
  }
}
