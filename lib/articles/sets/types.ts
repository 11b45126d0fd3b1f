import type { ArticleCard } from "@/lib/articles/types";
import type { Page } from "@/lib/platform/page";

/** Whether followers can open an article; what they cannot is left out of what is sent. */
export type ArticleStanding = "open" | "unpublished" | "takenDown";

/** An article as it stands in a set. */
export type SetArticle = ArticleCard & { standing: ArticleStanding };

/** A set as replies and its own page show it, with its articles in their order. */
export type ShownSet = { id: string; name: string; articles: SetArticle[] };

/** What a list shows of a set: its name and the picture of what comes first. */
export type SetFace = { id: string; name: string; pictureUrl: string };

export type ArticleSet = ShownSet & { revision: number; createdAt: Date; updatedAt: Date };

/** A rule or a QR code that shows a set. */
export type SetUse = { type: "rule" | "code"; id: string; name: string };

/** What is stored now; `changedBy` is null when nobody changed it lately. */
export type SavedSet = { set: ArticleSet; changedBy: string | null };

export type PageOfSets = Page<ArticleSet>;
