import { z } from "zod";
import type { Database } from "./database";

const row = z.object({ value: z.string() });

/** Small facts about the platform itself. */
export function createSettingStore(db: Database) {
  const get = (name: string): string | null =>
    db.first(row, "SELECT value FROM setting WHERE name = ?", name)?.value ?? null;
  return {
    /** How far the platform's clock is ahead of the machine's, in ms. */
    clockOffset: (): number => Number(get("clockOffset") ?? "0"),
    setClockOffset: (ms: number): void => {
      db.run("INSERT OR REPLACE INTO setting VALUES ('clockOffset', ?)", String(ms));
    },
  };
}
