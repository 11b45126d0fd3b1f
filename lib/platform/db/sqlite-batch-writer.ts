// Platform although only deliveries come so fast: the table is its parameter.

import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import {
  type BatchRow,
  type BatchTable,
  type BatchWriter,
  LONGEST_WAIT_MS,
  RowRefused,
} from "./batch-writer";
import { sqliteFile } from "./dialect";

/** From the project's folder, in which every program of ours runs. */
const THREAD = "lib/platform/db/sqlite-writer-thread.mjs";
/** A batch is all that it ever has to keep. */
const resourceLimits = { maxYoungGenerationSizeMb: 6 };

const answerSchema = z.union([
  z.object({ stored: z.array(z.tuple([z.number(), z.string()])) }),
  z.object({ error: z.string(), isRefusal: z.boolean() }),
]);
type Answer = z.infer<typeof answerSchema>;

/**
 * Writes through a connection in a thread of its own. SQLite makes its caller wait for the disk, and for other writers:
 * in the main thread nothing else would be answered meanwhile, not even the transaction that it waits for.
 */
export function openSqliteBatchWriter(table: BatchTable): BatchWriter {
  const workerData = { file: sqliteFile, longestWaitMs: LONGEST_WAIT_MS, ...statements(table) };
  let waiting: Waiting[] = [];
  let thread: Worker | null = null;
  const start = () => {
    const started = new Worker(path.resolve(THREAD), { workerData, resourceLimits });
    // Whoever waits for an answer keeps the process alive, not the thread.
    started.unref();
    started.on("message", (message: unknown) => waiting.shift()?.resolve(answerSchema.parse(message)));
    started.on("error", (error) => {
      thread = null;
      for (const { reject } of waiting) reject(error);
      waiting = [];
    });
    return started;
  };
  return {
    async write(rows) {
      // A thread that could not open the database has ended; the next attempt gets a new one.
      const writing = thread ?? start();
      thread = writing;
      const answer = await new Promise<Answer>((resolve, reject) => {
        waiting.push({ resolve, reject });
        const { text, lengths } = flatten(rows);
        writing.postMessage({ text, lengths }, [lengths.buffer]);
      });
      return storedValues(answer, rows);
    },
    async close() {
      if (!thread) return;
      const ended = once(thread, "exit");
      thread.postMessage(null);
      await ended;
    },
  };
}

/**
 * All cells as one text and how long each of them is, -1 for null: two things are cheaper to hand over to a thread than
 * a dozen a row. Numbers travel as text; their columns make numbers of them again.
 */
function flatten(rows: readonly BatchRow[]): { text: string; lengths: Int32Array<ArrayBuffer> } {
  const texts: string[] = [];
  const lengths = new Int32Array(rows.length * (rows[0]?.length ?? 0));
  for (const row of rows) {
    for (const cell of row) {
      const text = cell === null ? "" : String(cell);
      lengths[texts.length] = cell === null ? -1 : text.length;
      texts.push(text);
    }
  }
  return { text: texts.join(""), lengths };
}

type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void };

function storedValues(answer: Answer, rows: readonly BatchRow[]): (string | null)[] {
  if ("error" in answer) throw answer.isRefusal ? new RowRefused(answer.error) : new Error(answer.error);
  const stored = new Array<string | null>(rows.length).fill(null);
  for (const [place, value] of answer.stored) stored[place] = value;
  return stored;
}

/** One prepared insert a row is cheaper than one statement over JSON, and than RETURNING. */
function statements({ name, columns, key, counter, reported }: BatchTable) {
  const names = columns.map((column) => `"${column.name}"`).join();
  const marks = columns.map(() => "?").join();
  const isKey = key.map((column) => `"${column}" = ?`).join(" AND ");
  const cell = (column: string) => columns.findIndex((one) => one.name === column);
  return {
    width: columns.length,
    insert: `INSERT INTO "${name}" (${names}) VALUES (${marks}) ON CONFLICT DO NOTHING`,
    count: `UPDATE "${name}" SET "${counter}" = "${counter}" + ? WHERE ${isKey} RETURNING "${reported}" AS "reported"`,
    countedCells: [counter, ...key].map(cell),
  };
}
