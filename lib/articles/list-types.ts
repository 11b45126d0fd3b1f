import type { Page } from "@/lib/platform/page";
import type { Article } from "./types";

export const ARTICLE_KINDS = ["written", "link"] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/**
 * draft: followers cannot open it yet | public: its page here is open | wechat: published at WeChat | archived: put away.
 * Without one: all but the archived ones.
 */
export const STATE_FILTERS = ["draft", "public", "wechat", "archived"] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

export type ArticleFilter = {
  search?: string | undefined;
  kind?: ArticleKind | undefined;
  state?: StateFilter | undefined;
  folder?: string | undefined;
  label?: string | undefined;
};

/** An article with where it can be read. */
export type ListedArticle = Article & {
  archived: boolean;
  labels: string[];
  isPublic: boolean;
  isAtWeChat: boolean;
};

export type PageOfListed = Page<ListedArticle>;

/** The folders and labels that the account's articles have, in order. */
export type KnownArticleWords = { folders: string[]; labels: string[] };
