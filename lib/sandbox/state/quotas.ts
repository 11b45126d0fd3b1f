import { z } from "zod";
import type { Database } from "./database";

const quotaRow = z.object({ period: z.string(), used: z.number() });

/** Counters that begin anew with each period (a day, a minute, a month), one row a counter. */
export function createQuotaStore(db: Database) {
  const used = (appId: string, name: string, period: string): number => {
    const quota = db.first(
      quotaRow,
      "SELECT period, used FROM quota WHERE appId = ? AND name = ?",
      appId,
      name,
    );
    return quota?.period === period ? quota.used : 0;
  };
  return {
    used,
    /** Takes one from the quota; false, with nothing taken, when it is used up. */
    take: (appId: string, name: string, period: string, limit: number): boolean => {
      const before = used(appId, name, period);
      if (before >= limit) return false;
      db.run("INSERT OR REPLACE INTO quota VALUES (?, ?, ?, ?)", appId, name, period, before + 1);
      return true;
    },
    /** Zeroes the counters whose names begin with "/": those are the interfaces' own. */
    clearInterfaces: (appId: string): void => {
      db.run("DELETE FROM quota WHERE appId = ? AND name LIKE '/%'", appId);
    },
  };
}
