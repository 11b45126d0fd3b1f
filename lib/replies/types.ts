import type { ArticleCard, CardFace } from "@/lib/articles/types";
import type { Page } from "@/lib/platform/page";
import { MAX_ARTICLES, MAX_TEXT_BYTES } from "@/lib/wechat/wire/reply-limits";
import type { Reply, ReplyMode, RuleInput, Trigger } from "./schema";

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

/** Here rather than in the schema, so that a form can count without loading the schema's library. */
export const LIMITS = {
  triggers: 50,
  replies: 5,
  articles: MAX_ARTICLES,
  textBytes: MAX_TEXT_BYTES,
} as const;

/** The names that work between double braces in a text, in the order in which the form offers them. */
export const PLACEHOLDERS = ["nickname", "keyword", "scene", "openid"] as const;

/** What is said: all of the replies, or one of them. */
export type Said = { replyMode: ReplyMode; replies: readonly Reply[] };

/** A rule as the matcher needs it. */
export type StoredRule = Said & {
  id: string;
  name: string;
  priority: number;
  triggers: readonly Trigger[];
  createdAt: Date;
};

/** The rule that answers a message, and how it came to it. */
export type RuleMatch = {
  rule: StoredRule;
  trigger: Trigger;
  /** What `{{keyword}}` stands for: the rule's keyword, or what the follower wrote where there is none. */
  keyword: string;
};

/** A rule as the list and the form show it. */
export type ListedRule = RuleInput & { id: string; revision: number; createdAt: Date; updatedAt: Date };

/** What is stored now; `changedBy` is null when nobody changed it lately. */
export type SavedRule = { rule: ListedRule; changedBy: string | null };

/** What a message would be answered with, as the saved rules are now. */
export type Trial = { rule: { id: string; name: string }; trigger: Trigger } | null;

export type RulePage = Page<ListedRule>;

/** A code of the account, as a trigger names it. */
export type CodeChoice = { scene: string; name: string };

/** A key of the menu that was published last, and the button that sends it. */
export type MenuKey = { key: string; button: string };

/** A rule as the form of a button's reply needs it. It travels as JSON, which knows no dates. */
export type RuleOfKey = Omit<ListedRule, "createdAt" | "updatedAt">;

/** What answers the taps of a menu button. */
export type KeyReply = {
  /** The rule that answers, or would if it were switched on; null where no rule names the button. */
  rule: RuleOfKey | null;
  /** Further rules that name the button; they are not asked. */
  others: { id: string; name: string }[];
  /** What the rule shows and names. */
  cards: ArticleCard[];
  codes: CodeChoice[];
  menuKeys: MenuKey[];
};

/** A rule to choose, with the cards that it shows. */
export type FoundRules = { rules: ListedRule[]; cards: CardFace[] };
