import { z } from "zod";
import type { Database } from "./database";
import { jsonColumn } from "./json-column";

export const faultSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("errcode"), errcode: z.int() }),
  z.object({ type: z.literal("timeout") }),
  /** 200 is an answer that is no answer: a page where JSON belongs. */
  z.object({ type: z.literal("status"), status: z.union([z.literal(200), z.int().min(300).max(599)]) }),
  z.object({ type: z.literal("cut") }),
  /** The call is carried out, and its answer never arrives. */
  z.object({ type: z.literal("lost") }),
]);
const row = z.object({ seq: z.number(), doc: jsonColumn(faultSchema) });

export type Fault = z.infer<typeof faultSchema>;

/** Faults that were ordered for coming calls. */
export function createFaultStore(db: Database) {
  return {
    add: (order: { appId?: string; path?: string; times: number; fault: Fault }): void => {
      const insert = "INSERT INTO fault (appId, path, times, doc) VALUES (?, ?, ?, ?)";
      db.run(insert, order.appId ?? null, order.path ?? null, order.times, JSON.stringify(order.fault));
    },
    /** The oldest fault that fits this call, taken off its count. */
    take: (appId: string | null, path: string): Fault | null => {
      const select =
        "SELECT seq, doc FROM fault WHERE (appId IS NULL OR appId = ?) AND (path IS NULL OR path = ?) ORDER BY seq LIMIT 1";
      const fault = db.first(row, select, appId, path);
      if (!fault) return null;
      db.run("UPDATE fault SET times = times - 1 WHERE seq = ?", fault.seq);
      db.run("DELETE FROM fault WHERE seq = ? AND times <= ?", fault.seq, 0);
      return fault.doc;
    },
  };
}
