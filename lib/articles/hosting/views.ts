import { addToCounters, type CounterTable } from "@/lib/platform/db/counters";
import { inTransaction } from "@/lib/platform/db/transaction";
import { log } from "@/lib/platform/log";
import { chinaDay } from "@/lib/platform/periods";
import { SECOND } from "@/lib/platform/time";

const TABLE = {
  name: "ArticleViews",
  key: { articleId: "text", day: "text" },
  given: { accountId: "text" },
  counters: ["views"],
} as const satisfies CounterTable;

/** How long a view may wait until it is written; so much is lost when the process is killed. */
const WRITE_EVERY_MS = 10 * SECOND;

type Count = { articleId: string; accountId: string; day: string; views: number };

/** Counts views without asking whose they are, and writes them by the dozen: a reader never waits for that. */
export type ViewCounter = {
  /** @param now milliseconds */
  count(page: { articleId: string; accountId: string }, now: number): void;
  /** Writes what has been counted. */
  write(): Promise<void>;
  /** Writes the rest and counts no more. */
  close(): Promise<void>;
};

export function startViewCounter(): ViewCounter {
  let counts = new Map<string, Count>();
  const write = async () => {
    if (counts.size === 0) return;
    const written = counts;
    counts = new Map();
    try {
      await inTransaction((tx) => addToCounters(tx, TABLE, [...written.values()]));
    } catch (error) {
      log.warn({ err: error }, "views of articles could not be written; they are tried again");
      for (const count of written.values()) add(counts, count);
    }
  };
  const timer = setInterval(() => void write(), WRITE_EVERY_MS);
  timer.unref();
  return {
    count: ({ articleId, accountId }, now) =>
      add(counts, { articleId, accountId, day: chinaDay(now), views: 1 }),
    write,
    async close() {
      clearInterval(timer);
      await write();
    },
  };
}

function add(counts: Map<string, Count>, count: Count): void {
  const key = `${count.articleId} ${count.day}`;
  const before = counts.get(key)?.views ?? 0;
  counts.set(key, { ...count, views: before + count.views });
}
