import { z } from "zod";
import type { Database } from "./database";
import { jsonColumn } from "./json-column";

/** One article of a draft or of a publication, with its text as it came out of the filter. */
export const articlePageSchema = z.object({
  kind: z.enum(["news", "newspic"]),
  title: z.string(),
  author: z.string(),
  digest: z.string(),
  content: z.string(),
  sourceUrl: z.string(),
  thumbMediaId: z.string(),
  pictureMediaIds: z.array(z.string()),
  wideCrop: z.string(),
  squareCrop: z.string(),
  needOpenComment: z.boolean(),
  onlyFansCanComment: z.boolean(),
  /** ms, or null while it is a draft. */
  publishedAt: z.number().nullable(),
  isDeleted: z.boolean(),
});
const row = z.object({ pageId: z.string(), appId: z.string(), doc: jsonColumn(articlePageSchema) });

export type ArticlePage = z.infer<typeof articlePageSchema>;

/** Articles by the last part of their address, of drafts and publications alike. */
export function createArticlePageStore(db: Database) {
  const find = (pageId: string) =>
    db.first(row, "SELECT pageId, appId, doc FROM articlePage WHERE pageId = ?", pageId);
  return {
    /** With the account that it is of. */
    get: (pageId: string): { appId: string; page: ArticlePage } | null => {
      const found = find(pageId);
      return found && { appId: found.appId, page: found.doc };
    },
    save: (appId: string, pageId: string, page: ArticlePage): void => {
      db.run("INSERT OR REPLACE INTO articlePage VALUES (?, ?, ?)", pageId, appId, JSON.stringify(page));
    },
    remove: (pageId: string): void => {
      db.run("DELETE FROM articlePage WHERE pageId = ?", pageId);
    },
  };
}
