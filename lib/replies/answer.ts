import type { ArticleCard } from "@/lib/articles/types";
import type { SentFile } from "@/lib/replies/files/types";
import { type Inbound, isEvent } from "@/lib/wechat/wire/inbound";
import type { PassiveReply } from "@/lib/wechat/wire/reply";
import { MAX_ARTICLES, MAX_TEXT_BYTES } from "@/lib/wechat/wire/reply-limits";
import { representable } from "@/lib/wechat/wire/xml";
import { fillPlaceholders, type PlaceholderValues } from "./placeholders";
import type { Reply } from "./schema";
import type { Said } from "./types";

/** What is said to one message. */
export type Answer = {
  /** Goes back in the answer to the delivery; null for silence. */
  reply: PassiveReply | null;
  /** A delivery's answer holds one message: the others of a rule that sends all follow as customer-service messages. */
  followUps: PassiveReply[];
};

/** WeChat shows one article in answer to an ordinary message. Source: Message push › Passive replies › News. */
const ARTICLES_FOR_MESSAGES = 1;

/**
 * Replies, of the rule that won or of a code, filled in for this follower. Never throws: what cannot be said (an article
 * that was deleted, a text that turns out empty) is left out.
 *
 * @param said.keyword what `{{keyword}}` stands for
 * @param context.random a number in [0, 1), for rules that say one thing at random
 * @param context.nickname the follower's, where the account may know it
 */
export function answer(
  { rule, keyword }: { rule: Said; keyword: string },
  inbound: Inbound,
  context: {
    articles: ReadonlyMap<string, ArticleCard>;
    sets: ReadonlyMap<string, readonly ArticleCard[]>;
    /** What WeChat knows files by, by the ids of the library. */
    files: ReadonlyMap<string, SentFile>;
    /** In milliseconds: ids of WeChat's may come to an end. */
    now: number;
    random: () => number;
    nickname?: string | undefined;
  },
): Answer {
  const values = {
    openid: inbound.fromUser,
    scene: "scene" in inbound ? (inbound.scene ?? null) : null,
    keyword: keyword || null,
    nickname: context.nickname ?? null,
  };
  const chosen = rule.replyMode === "random" ? oneOf(rule.replies, context.random) : rule.replies;
  const maxArticles = isEvent(inbound) ? MAX_ARTICLES : ARTICLES_FOR_MESSAGES;
  const sayable = chosen.flatMap((reply) => toPassiveReply(reply, { ...context, values, maxArticles }) ?? []);
  // Only the answer itself can hand over to customer service, so that one takes its place.
  const first = sayable.find(({ type }) => type === "transferCustomerService") ?? sayable[0] ?? null;
  return { reply: first, followUps: sayable.filter((reply) => reply !== first).map(asFollowUp) };
}

/** Two answers as one: what the second says comes after all of the first. */
export function joinAnswers(first: Answer, second: Answer): Answer {
  if (!first.reply) return { ...second, followUps: [...first.followUps, ...second.followUps] };
  const next = second.reply ? [asFollowUp(second.reply)] : [];
  return { reply: first.reply, followUps: [...first.followUps, ...next, ...second.followUps] };
}

function oneOf(replies: readonly Reply[], random: () => number): readonly Reply[] {
  const chosen = replies[Math.floor(random() * replies.length)];
  return chosen ? [chosen] : [];
}

type Sayable = Pick<Parameters<typeof answer>[2], "articles" | "sets" | "files" | "now"> & {
  values: PlaceholderValues;
  maxArticles: number;
};

function toPassiveReply(
  reply: Reply,
  { values, articles, sets, files, now, maxArticles }: Sayable,
): PassiveReply | null {
  switch (reply.type) {
    case "none":
      return null;
    case "text":
      return reply.text.includes("{{") ? toText(fillPlaceholders(reply.text, values)) : fixedText(reply);
    case "news":
      return toNews(
        reply.articleIds.map((id) => articles.get(id)),
        maxArticles,
      );
    case "newsSet":
      return toNews(sets.get(reply.setId) ?? [], maxArticles);
    case "image":
    case "voice": {
      const mediaId = idAtWeChat(reply, files, now);
      return mediaId ? { type: reply.type, mediaId } : null;
    }
    case "video": {
      const { type, title, description } = reply;
      const mediaId = idAtWeChat(reply, files, now);
      return mediaId ? { type, mediaId, title, description } : null;
    }
    case "music":
    case "transferCustomerService":
      return reply;
    default:
      return reply satisfies never;
  }
}

/** Null for what WeChat does not have: to answer with an id that it does not know, followers are told of a fault. */
function idAtWeChat(
  { fileId, mediaId }: { fileId?: string | undefined; mediaId?: string | undefined },
  files: ReadonlyMap<string, SentFile>,
  now: number,
): string | null {
  if (!fileId) return mediaId || null;
  const file = files.get(fileId);
  return file && (file.expiresAt === null || file.expiresAt > now) ? file.mediaId : null;
}

const fixedTexts = new WeakMap<Reply, PassiveReply | null>();

/** A text without placeholders is the same for everybody: made once, and one object wherever it goes. */
function fixedText(reply: Extract<Reply, { type: "text" }>): PassiveReply | null {
  let text = fixedTexts.get(reply);
  if (text === undefined) {
    text = toText(reply.text);
    fixedTexts.set(reply, text);
  }
  return text;
}

function toText(text: string): PassiveReply | null {
  const content = cutToBytes(representable(text), MAX_TEXT_BYTES);
  return content.trim() === "" ? null : { type: "text", content };
}

function toNews(shown: readonly (ArticleCard | undefined)[], maxArticles: number): PassiveReply | null {
  const cards = shown.flatMap((article) => toCard(article) ?? []).slice(0, maxArticles);
  return cards.length === 0 ? null : { type: "news", articles: cards };
}

function toCard(article: ArticleCard | undefined) {
  // What leads nowhere any more, such as an article that was taken down at WeChat, is not sent.
  if (!article?.title || article.url === "") return null;
  const { title, description, pictureUrl, url } = article;
  return { title, description, pictureUrl, url };
}

/** Customer-service news hold one article too. Source: Customer service › Send messages. */
function asFollowUp(reply: PassiveReply): PassiveReply {
  return reply.type === "news" ? { ...reply, articles: reply.articles.slice(0, 1) } : reply;
}

/** The longest beginning of whole characters that has at most so many bytes in UTF-8. */
function cutToBytes(text: string, limit: number): string {
  if (text.length * 3 <= limit || Buffer.byteLength(text) <= limit) return text;
  const bytes = Buffer.from(text);
  let end = limit;
  // A byte of the form 10xxxxxx continues the character before it.
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.toString("utf8", 0, end);
}
