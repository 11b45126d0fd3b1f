import { z } from "zod";
import type { Api } from "./api";

/**
 * What staff have set up in the platform's console to be answered by itself. It works for every kind of account, and
 * tells of the console only, never of an account's own server. Source: developers.weixin.qq.com › Message push › Obtain
 * the current auto-reply configuration.
 */
export function createAutoRepliesApi(api: Api) {
  return {
    /** All of it; what was never set up is null, or an empty list. */
    read: () => api.json({ path: "/cgi-bin/get_current_autoreply_info" }, answerSchema),
  };
}

export type AutoReplies = z.output<typeof answerSchema>;
export type AutoReplyRule = AutoReplies["rules"][number];

/**
 * One thing that is said. `content` is the text; of `img`, `voice` and `video` an id for three days, another one at every
 * call; of `news` an id for good, empty where the articles are in no library.
 */
export type AutoReplyItem = AutoReplyRule["replies"][number];

/** An article of a reply, as the console's answers tell it. */
export type ConsoleArticle = AutoReplyItem["articles"][number];

// Texts that were never filled in are absent, null or empty; where PHP stands behind an answer, an empty list may be "" or {}.
const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? ""));
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (Array.isArray(value) ? value : []), z.array(item));
/** A part that may be missing altogether, or come as something else than the object that it should be. */
const partOf = <Part extends z.ZodType>(part: Part) => z.preprocess((value) => value ?? {}, part);
/** Null where the answer does not say. */
const flag = z
  .union([z.number(), z.string(), z.boolean()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : Number(value) === 1));

const articleSchema = z
  .object({ title: text, digest: text, cover_url: text, content_url: text })
  .transform(({ title, digest, cover_url, content_url }) => ({
    title,
    digest,
    coverUrl: cover_url,
    contentUrl: content_url,
  }));

const itemSchema = z
  .object({ type: text, content: text, news_info: partOf(z.object({ list: listOf(articleSchema) })) })
  .transform(({ type, content, news_info }) => ({ type, content, articles: news_info.list }));

/** Null for what was never set up, whichever way the answer says so. */
const onlyItemSchema = partOf(itemSchema).transform((item) =>
  item.type === "" && item.content === "" && item.articles.length === 0 ? null : item,
);

const ruleSchema = z
  .object({
    rule_name: text,
    create_time: z.coerce.number().nullish().catch(null),
    reply_mode: text,
    keyword_list_info: listOf(z.object({ type: text, match_mode: text, content: text })),
    reply_list_info: listOf(itemSchema),
  })
  .transform((rule) => ({
    name: rule.rule_name,
    /** In seconds since 1970; null where it is not said. */
    createdAt: rule.create_time ?? null,
    mode: rule.reply_mode,
    keywords: rule.keyword_list_info.map(({ type, match_mode, content }) => ({
      type,
      match: match_mode,
      content,
    })),
    replies: rule.reply_list_info,
  }));

const answerSchema = z
  .object({
    is_add_friend_reply_open: flag,
    is_autoreply_open: flag,
    add_friend_autoreply_info: onlyItemSchema,
    message_default_autoreply_info: onlyItemSchema,
    keyword_autoreply_info: partOf(z.object({ list: listOf(ruleSchema) })),
  })
  .transform((answer) => ({
    isWelcomeOn: answer.is_add_friend_reply_open,
    isDefaultOn: answer.is_autoreply_open,
    /** What new followers are told. */
    welcome: answer.add_friend_autoreply_info,
    /** What is said when no keyword fits, once an hour to each follower. */
    fallback: answer.message_default_autoreply_info,
    rules: answer.keyword_autoreply_info.list,
  }));
