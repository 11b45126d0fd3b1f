import type { Database } from "./db";
import { isPostgres } from "./dialect";

/** A table of counters: text columns that are its primary key, and one integer. */
export type CounterTable = { name: string; key: readonly string[]; counter: string };

/** Adds to many counters by one statement, those that are not there yet beginning at nothing. */
export async function addToCounters(
  tx: Database,
  { name, key, counter }: CounterTable,
  rows: readonly Readonly<Record<string, string | number>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...key, counter];
  const quoted = columns.map((column) => `"${column}"`).join();
  const types = columns.map((column) => `"${column}" ${column === counter ? "integer" : "text"}`).join();
  const cells = columns.map((column) => `value ->> '$.${column}'`).join();
  const given = isPostgres
    ? `SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(${types})`
    : `SELECT ${cells} FROM json_each(?) WHERE true`;
  const sql = `INSERT INTO "${name}" (${quoted}) ${given}
    ON CONFLICT (${key.map((column) => `"${column}"`).join()})
    DO UPDATE SET "${counter}" = "${name}"."${counter}" + excluded."${counter}"`;
  await tx.$executeRawUnsafe(sql, JSON.stringify(rows));
}
