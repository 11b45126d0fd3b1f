import { z } from "zod";
import type { Database } from "./database";

const shortKeyRow = z.object({
  key: z.string(),
  appId: z.string(),
  data: z.string(),
  createdAt: z.number(),
  expiresAt: z.number(),
});

export type ShortKey = z.infer<typeof shortKeyRow>;

/** Texts that stand behind short keys until they expire. */
export function createShortKeyStore(db: Database) {
  return {
    get: (appId: string, key: string): ShortKey | null =>
      db.first(shortKeyRow, "SELECT * FROM shortKey WHERE appId = ? AND key = ?", appId, key),
    add: ({ key, appId, data, createdAt, expiresAt }: ShortKey): void => {
      db.run("DELETE FROM shortKey WHERE appId = ? AND expiresAt <= ?", appId, createdAt);
      db.run("INSERT INTO shortKey VALUES (?, ?, ?, ?, ?)", key, appId, data, createdAt, expiresAt);
    },
  };
}
