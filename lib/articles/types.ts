import type { Page } from "@/lib/platform/page";
import type { ArticleValues } from "./schema";

export type Article = ArticleValues & { id: string; revision: number; createdAt: Date; updatedAt: Date };

/** A rule whose replies show an article. */
export type RuleUsingArticle = { id: string; name: string };

/** What is stored now; `changedBy` is null when nobody changed it lately. */
export type SavedArticle = { article: Article; changedBy: string | null };

export type ArticlePage = Page<Article>;
