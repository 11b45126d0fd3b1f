import { MAX_ARTICLES, MAX_TEXT_BYTES } from "@/lib/wechat/wire/reply-limits";

// Apart from the schema, so that a form can count and choose without loading the schema's library.

export const KEYWORD_MATCHES = ["exact", "contains", "regex"] as const;
/** The messages of followers, as the wire calls them; `any` is every one of them. */
export const MESSAGE_TYPES = [
  "text",
  "image",
  "voice",
  "video",
  "shortvideo",
  "location",
  "link",
  "miniprogrampage",
  "file",
  "any",
] as const;
export const REPLY_MODES = ["all", "random"] as const;

/** Of a rule. */
export const LIMITS = {
  triggers: 50,
  replies: 5,
  articles: MAX_ARTICLES,
  /** Buttons that are copied at once: a first-level one with its items. */
  keyCopies: 6,
  textBytes: MAX_TEXT_BYTES,
} as const;

/** The names that work between double braces in a text, in the order in which the form offers them. */
export const PLACEHOLDERS = ["nickname", "keyword", "scene", "openid"] as const;
