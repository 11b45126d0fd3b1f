import { z } from "zod";
import { type Account, accountSchema } from "./account";
import type { Database } from "./database";
import { jsonColumn } from "./json-column";
import { TABLE_NAMES } from "./tables";

const row = z.object({ doc: jsonColumn(accountSchema) });

/** The official accounts that exist on the pretend platform. */
export function createAccountStore(db: Database) {
  return {
    get: (appId: string): Account | null =>
      db.first(row, "SELECT doc FROM account WHERE appId = ?", appId)?.doc ?? null,
    list: (): Account[] => db.all(row, "SELECT doc FROM account ORDER BY rowid").map((found) => found.doc),
    save: (account: Account): void => {
      const upsert =
        "INSERT INTO account (appId, doc) VALUES (?, ?) ON CONFLICT (appId) DO UPDATE SET doc = excluded.doc";
      db.run(upsert, account.appId, JSON.stringify(account));
    },
    /** Removes the account and everything that belongs to it; the call log stays. */
    remove: (appId: string): void => {
      db.transaction(() => {
        for (const table of TABLE_NAMES) {
          if (table !== "setting" && table !== "call") db.run(`DELETE FROM ${table} WHERE appId = ?`, appId);
        }
      });
    },
  };
}
