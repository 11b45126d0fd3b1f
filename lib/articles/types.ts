import type { ArticleValues } from "./schema";

export type Article = ArticleValues & {
  id: string;
  /** link: a card that leads anywhere | written: with a text of its own, and without an address until it is published */
  kind: string;
  folder: string;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
};

/** A link card as a reply shows it. */
export type ArticleCard = { id: string; title: string; description: string; pictureUrl: string; url: string };

/** What a list shows of a link card. */
export type CardFace = Pick<ArticleCard, "id" | "title" | "pictureUrl">;

/** A rule or a QR code whose replies show an article, or a set that it stands in. */
export type ArticleUse = { type: "rule" | "code" | "set"; id: string; name: string };

/** What is stored now; `changedBy` is null when nobody changed it lately. */
export type SavedArticle = { article: Article; changedBy: string | null };
