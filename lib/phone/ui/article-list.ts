"use client";

import type { ArticlesPage, ProfileArticle } from "@/lib/phone/types";
import type { ActionResult } from "@/lib/platform/action";

type FetchArticles = (offset: number) => Promise<ActionResult<ArticlesPage> | null>;

export type ArticleListSnapshot = {
  articles: readonly ProfileArticle[];
  /** Where to go on; null when all are there. */
  next: number | null;
  state: "loading" | "ready" | "failed";
};

/** The start, on the server too. */
const NOTHING_YET: ArticleListSnapshot = { articles: [], next: 0, state: "loading" };

/** The articles of a profile: the first ones as soon as anybody looks. A store outside React, as the chat's feed is. */
export class ArticleList {
  readonly #fetch: FetchArticles;
  readonly #listeners = new Set<() => void>();
  #snapshot = NOTHING_YET;
  #isAsked = false;

  constructor(fetchArticles: FetchArticles) {
    this.#fetch = fetchArticles;
  }

  readonly getSnapshot = (): ArticleListSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (!this.#isAsked) void this.more();
    return () => void this.#listeners.delete(listener);
  };

  /** Fetches what comes next, again where that failed. */
  readonly more = async (): Promise<void> => {
    const { articles, next } = this.#snapshot;
    if (next === null) return;
    this.#isAsked = true;
    this.#change({ articles, next, state: "loading" });
    const result = await this.#fetch(next);
    if (!result?.ok) return this.#change({ articles, next, state: "failed" });
    this.#change({
      articles: withoutRepeated([...articles, ...result.data.articles]),
      next: result.data.next,
      state: "ready",
    });
  };

  #change(snapshot: ArticleListSnapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}

/** What was published meanwhile moves all that was there to later places. */
function withoutRepeated(articles: ProfileArticle[]): ProfileArticle[] {
  return [...new Map(articles.map((article) => [article.id, article])).values()];
}
