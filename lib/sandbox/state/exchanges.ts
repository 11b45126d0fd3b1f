import { z } from "zod";
import type { Database } from "./database";
import { type Exchange, exchangeSchema } from "./exchange";
import { jsonColumn } from "./json-column";

const row = z.object({ doc: jsonColumn(exchangeSchema) });
const seqRow = z.object({ seq: z.number() });

const KEPT_PER_ACCOUNT = 2000;

/** Pushes and their answers, the newest 2000 of each account. */
export function createExchangeStore(db: Database) {
  return {
    get: (appId: string, id: string): Exchange | null =>
      db.first(row, "SELECT doc FROM exchange WHERE appId = ? AND id = ?", appId, id)?.doc ?? null,
    add: (appId: string, exchange: Exchange): void => {
      db.insert(
        "INSERT INTO exchange (id, appId, doc) VALUES (?, ?, ?)",
        exchange.id,
        appId,
        JSON.stringify(exchange),
      );
      const oldestKept = db.first(
        seqRow,
        `SELECT seq FROM exchange WHERE appId = ? ORDER BY seq DESC LIMIT 1 OFFSET ${KEPT_PER_ACCOUNT - 1}`,
        appId,
      );
      if (oldestKept) db.run("DELETE FROM exchange WHERE appId = ? AND seq < ?", appId, oldestKept.seq);
    },
  };
}
