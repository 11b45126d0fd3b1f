import { inParts } from "@/lib/platform/in-parts";
import type { Database } from "./db";
import {
  type Columns,
  listColumns,
  type ParameterRow,
  selectRowsParameter,
  toRowsParameter,
} from "./rows-parameter";

/** A table of counters: its primary key, what a new row needs besides, and the numbers that are added to. */
export type CounterTable = {
  name: string;
  key: Columns;
  /** Written once, with a new row. */
  given?: Columns;
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
  rows: readonly ParameterRow[],
): Promise<void> {
  const sql = additionTo(table);
  for (const part of inParts(rows, ROWS_A_STATEMENT))
    await tx.$executeRawUnsafe(sql, toRowsParameter(columnsOf(table), part));
}

/** All columns of a table of counters. */
export function columnsOf({ key, given, counters }: CounterTable): Columns {
  return { ...key, ...given, ...Object.fromEntries(counters.map((name) => [name, "integer" as const])) };
}

/** The raw statement that adds rows of {@link columnsOf}, its one parameter made by toRowsParameter. */
export function additionTo(table: CounterTable): string {
  const { name, key, counters } = table;
  const columns = columnsOf(table);
  const increments = counters.map((column) => `"${column}" = "${name}"."${column}" + excluded."${column}"`);
  return `INSERT INTO "${name}" (${listColumns(columns)}) ${selectRowsParameter(columns)}
    ON CONFLICT (${listColumns(key)}) DO UPDATE SET ${increments.join()}`;
}
