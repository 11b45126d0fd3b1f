import { z } from "zod";
import type { Database } from "./database";
import { jsonColumn } from "./json-column";

export const articleSchema = z.object({
  title: z.string(),
  description: z.string(),
  pictureUrl: z.string(),
  url: z.string(),
});
const publicationSchema = articleSchema.extend({
  /** ms */
  publishedAt: z.number().default(0),
  /** Its articles where they were made here, in order; `Article` tells the first one. */
  pageIds: z.array(z.string()).default([]),
  /** Taken back; it stays in the list. */
  isDeleted: z.boolean().default(false),
});
const row = z
  .object({ articleId: z.string(), doc: jsonColumn(publicationSchema) })
  .transform(({ articleId, doc }) => ({ articleId, ...doc }));
const countRow = z.object({ n: z.number() });

export type Article = z.infer<typeof articleSchema>;
export type Publication = z.infer<typeof row>;

/** Published articles, known to menus and customer-service messages by their article_id. */
export function createArticleStore(db: Database) {
  const find = (appId: string, articleId: string): Publication | null =>
    db.first(row, "SELECT articleId, doc FROM article WHERE appId = ? AND articleId = ?", appId, articleId);
  return {
    /** What a reader gets to see: nothing of an article that was taken back. */
    get: (appId: string, articleId: string): Article | null => {
      const article = find(appId, articleId);
      return article && !article.isDeleted ? articleSchema.parse(article) : null;
    },
    /** The whole publication, taken back or not. */
    publication: find,
    /** Newest first. */
    page: (appId: string, offset: number, limit: number): Publication[] =>
      db.all(
        row,
        "SELECT articleId, doc FROM article WHERE appId = ? ORDER BY rowid DESC LIMIT ? OFFSET ?",
        appId,
        limit,
        offset,
      ),
    count: (appId: string): number =>
      db.first(countRow, "SELECT count(*) AS n FROM article WHERE appId = ?", appId)?.n ?? 0,
    add: (appId: string, { articleId, ...doc }: Publication): void => {
      db.run("INSERT INTO article VALUES (?, ?, ?)", articleId, appId, JSON.stringify(doc));
    },
    /** Whether there was one to take back. */
    takeBack: (appId: string, articleId: string): boolean => {
      const article = find(appId, articleId);
      if (!article || article.isDeleted) return false;
      const { articleId: _, ...doc } = article;
      const update = "UPDATE article SET doc = ? WHERE appId = ? AND articleId = ?";
      return db.run(update, JSON.stringify({ ...doc, isDeleted: true }), appId, articleId) > 0;
    },
  };
}
