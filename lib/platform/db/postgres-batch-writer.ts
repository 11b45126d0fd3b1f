// Platform although only deliveries come so fast: the table is its parameter.

import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { type BatchRow, type BatchTable, type BatchWriter, RowRefused } from "./batch-writer";

/** Two processes wrote the same rows at once, one of them has to repeat: serialization failure, deadlock. */
const WORTH_REPEATING = new Set(["40001", "40P01"]);
const REPEAT_PAUSE = 5;
/** Classes 22 (data exception) and 23 (constraint violation), and a row too large for its index. */
const REFUSAL = /^(22|23|54000)/;

/** One statement a batch, with all rows in one JSON parameter. */
export function openPostgresBatchWriter(table: BatchTable): BatchWriter {
  // A pool of one: it connects again by itself when the connection is lost.
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: 1,
    application_name: "mpdesk batches",
  });
  pool.on("error", (error) => log.warn({ err: error }, "the batch writer's connection was lost"));
  const text = upsertStatement(table);
  const identify = identifier(table);
  return {
    async write(rows) {
      // In one order everywhere, so that two processes with the same rows do not wait for each other.
      const ordered = [...rows].sort((a, b) => (identify(a) < identify(b) ? -1 : 1));
      const stored = await run(pool, text, JSON.stringify(ordered));
      return rows.map((row) => stored.get(identify(row)) ?? null);
    },
    async close() {
      await pool.end();
    },
  };
}

async function run(pool: pg.Pool, text: string, rows: string): Promise<Map<string, string>> {
  for (;;) {
    try {
      const result = await pool.query({ name: "batch", text, values: [rows] });
      return new Map(
        conflictsSchema.parse(result.rows).map(({ identity, reported }) => [identity, reported]),
      );
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? (error.code ?? "") : "";
      if (REFUSAL.test(code)) throw new RowRefused(`${code}: the data cannot be stored`, { cause: error });
      if (!WORTH_REPEATING.has(code)) throw error;
      await delay(REPEAT_PAUSE * (1 + Math.random()));
    }
  }
}

const conflictsSchema = z.array(z.object({ identity: z.string(), reported: z.string() }));
const TYPES = { text: "text", integer: "integer", json: "jsonb", time: "timestamp(3)" } as const;
/** Between the parts of a row's identity; no key column holds one. */
const SEPARATOR = "\n";

function upsertStatement({ name, columns, key, counter, reported }: BatchTable): string {
  const names = columns.map((column) => `"${column.name}"`).join();
  const cells = columns.map(({ type }, place) => `(given ->> ${place})::${TYPES[type]}`).join();
  const conflict = key.map((column) => `"${column}"`).join();
  const identity = key.map((column) => `"${column}"`).join(` || E'\\n' || `);
  // A row that was just inserted has no xmax: that is how a statement tells it from one that was there.
  return `
    WITH written AS (
      INSERT INTO "${name}" (${names})
      SELECT ${cells} FROM jsonb_array_elements($1::jsonb) AS given
      ON CONFLICT (${conflict}) DO UPDATE SET "${counter}" = "${name}"."${counter}" + excluded."${counter}"
      RETURNING ${identity} AS identity, "${reported}" AS reported, xmax = 0 AS "isNew"
    ) SELECT identity, reported FROM written WHERE NOT "isNew"`;
}

function identifier({ columns, key }: BatchTable): (row: BatchRow) => string {
  const places = key.map((name) => columns.findIndex((column) => column.name === name));
  return (row) => places.map((place) => row[place]).join(SEPARATOR);
}
