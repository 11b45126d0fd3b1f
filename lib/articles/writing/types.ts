import type { WrittenValues } from "./schema";

/** An article as it is being written, and who wrote last. */
export type WrittenArticle = {
  id: string;
  revision: number;
  values: WrittenValues;
  changedBy: string;
  changedAt: Date;
};

/** What an article said at the end of somebody's sitting. */
export type ArticleVersion = { number: number; savedBy: string; begunAt: Date; savedAt: Date };

/** An article as the server has it, in the form in which drafts are saved and compared. */
export type WrittenState = {
  document: WrittenValues;
  revision: number;
  changedBy: string;
  changedAt: Date;
};
