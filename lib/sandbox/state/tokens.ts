import { z } from "zod";
import { DAY } from "@/lib/sandbox/time";
import type { Database } from "./database";

/** The two kinds never touch each other (Access token › stable_token). */
const tokenRow = z.object({
  value: z.string(),
  appId: z.string(),
  kind: z.enum(["plain", "stable"]),
  mintedAt: z.number(),
  expiresAt: z.number(),
  /** Earlier than `expiresAt` once a newer token has taken over. */
  goodUntil: z.number(),
});

export type AccessToken = z.infer<typeof tokenRow>;

/** Access tokens, the dead ones of the last day included: they are refused with a code of their own. */
export function createTokenStore(db: Database) {
  return {
    get: (value: string): AccessToken | null =>
      db.first(tokenRow, "SELECT * FROM token WHERE value = ?", value),
    latest: (appId: string, kind: AccessToken["kind"]): AccessToken | null =>
      db.first(
        tokenRow,
        "SELECT * FROM token WHERE appId = ? AND kind = ? ORDER BY mintedAt DESC, rowid DESC LIMIT 1",
        appId,
        kind,
      ),
    /** Stores a new token; the earlier ones of its kind stay good until `othersGoodUntil` at the latest. */
    mint: (token: AccessToken, othersGoodUntil: number): void => {
      db.transaction(() => {
        const { value, appId, kind, mintedAt, expiresAt, goodUntil } = token;
        db.run(
          "UPDATE token SET goodUntil = ? WHERE appId = ? AND kind = ? AND goodUntil > ?",
          othersGoodUntil,
          appId,
          kind,
          othersGoodUntil,
        );
        db.run("DELETE FROM token WHERE appId = ? AND expiresAt < ?", appId, mintedAt - DAY);
        db.run(
          "INSERT INTO token VALUES (?, ?, ?, ?, ?, ?)",
          value,
          appId,
          kind,
          mintedAt,
          expiresAt,
          goodUntil,
        );
      });
    },
  };
}
