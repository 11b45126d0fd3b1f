import type { Database } from "./db";
import { isPostgres } from "./dialect";

type ColumnType = "text" | "integer";

/** A table of counters: its primary key, what a new row needs besides, and the numbers that are added to. */
export type CounterTable = {
  name: string;
  key: Readonly<Record<string, ColumnType>>;
  /** Text columns that are written once, with a new row. */
  given?: readonly string[];
  counters: readonly string[];
};

/** Small enough that no single statement keeps this process busy for long. */
const ROWS_A_STATEMENT = 1000;

/**
 * Adds to many counters by one statement for a thousand rows, those that are not there yet beginning at nothing.
 *
 * @param rows by column; no two with the same key
 */
export async function addToCounters(
  tx: Database,
  table: CounterTable,
  rows: readonly Readonly<Record<string, string | number>>[],
): Promise<void> {
  const sql = statement(table);
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
    await tx.$executeRawUnsafe(sql, JSON.stringify(rows.slice(start, start + ROWS_A_STATEMENT)));
}

function statement({ name, key, given = [], counters }: CounterTable): string {
  const columns = [
    ...Object.entries(key),
    ...given.map((column) => [column, "text"] as const),
    ...counters.map((column) => [column, "integer"] as const),
  ];
  const list = (say: (column: string, type: ColumnType) => string) =>
    columns.map(([column, type]) => say(column, type)).join();
  const source = isPostgres
    ? `SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(${list((column, type) => `"${column}" ${type}`)})`
    : `SELECT ${list((column) => `value ->> '$.${column}'`)} FROM json_each(?) WHERE true`;
  const increments = counters.map((column) => `"${column}" = "${name}"."${column}" + excluded."${column}"`);
  return `INSERT INTO "${name}" (${list((column) => `"${column}"`)}) ${source}
    ON CONFLICT (${Object.keys(key).map((column) => `"${column}"`)}) DO UPDATE SET ${increments.join()}`;
}
