import { z } from "zod";
import type { Database } from "./database";
import { jsonColumn } from "./json-column";

export const articleSchema = z.object({
  title: z.string(),
  description: z.string(),
  pictureUrl: z.string(),
  url: z.string(),
});
const row = z.object({ doc: jsonColumn(articleSchema) });

export type Article = z.infer<typeof articleSchema>;

/** Published articles, known to menus and customer-service messages by their article_id. */
export function createArticleStore(db: Database) {
  return {
    get: (appId: string, articleId: string): Article | null =>
      db.first(row, "SELECT doc FROM article WHERE appId = ? AND articleId = ?", appId, articleId)?.doc ??
      null,
    add: (appId: string, articleId: string, article: Article): void => {
      db.run("INSERT INTO article VALUES (?, ?, ?)", articleId, appId, JSON.stringify(article));
    },
  };
}
