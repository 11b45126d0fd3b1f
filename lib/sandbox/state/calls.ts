import { z } from "zod";
import type { Database } from "./database";
import { jsonColumn } from "./json-column";

/** One call to the platform, as far as it may be shown: tokens and secrets are masked. */
export const callSchema = z.object({
  at: z.number(),
  appId: z.string().nullable(),
  method: z.string(),
  path: z.string(),
  query: z.string(),
  status: z.number(),
  errcode: z.number(),
  ms: z.number(),
});
const row = z.object({ seq: z.number(), doc: jsonColumn(callSchema) });

export type LoggedCall = z.infer<typeof callSchema>;

const KEPT_CALLS = 5000;

/** The log of calls, the newest 5000. */
export function createCallStore(db: Database) {
  return {
    add: (call: LoggedCall): void => {
      const seq = db.insert("INSERT INTO call (appId, doc) VALUES (?, ?)", call.appId, JSON.stringify(call));
      db.run("DELETE FROM call WHERE seq <= ?", seq - KEPT_CALLS);
    },
    page: (appId: string | null, after: number, limit: number) => {
      const rows =
        appId === null
          ? db.all(row, "SELECT seq, doc FROM call WHERE seq > ? ORDER BY seq LIMIT ?", after, limit)
          : db.all(
              row,
              "SELECT seq, doc FROM call WHERE seq > ? AND appId = ? ORDER BY seq LIMIT ?",
              after,
              appId,
              limit,
            );
      return rows.map(({ seq, doc }) => ({ seq, ...doc }));
    },
  };
}
