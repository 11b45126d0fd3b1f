import { z } from "zod";
import type { Database } from "./database";

const row = z.object({ title: z.string(), introduction: z.string() });

export type VideoWords = z.infer<typeof row>;

/** What a permanent video says about itself; files are in the store of media. */
export function createVideoWordsStore(db: Database) {
  return {
    get: (mediaId: string): VideoWords | null =>
      db.first(row, "SELECT title, introduction FROM videoWords WHERE mediaId = ?", mediaId),
    add: (appId: string, mediaId: string, { title, introduction }: VideoWords): void => {
      db.run("INSERT INTO videoWords VALUES (?, ?, ?, ?)", mediaId, appId, title, introduction);
    },
    remove: (mediaId: string): void => {
      db.run("DELETE FROM videoWords WHERE mediaId = ?", mediaId);
    },
  };
}
