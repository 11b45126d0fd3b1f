import { isPostgres } from "./dialect";

// Many rows in one parameter, as JSON without the columns' names: SQLite reads it in half the time.

export type Columns = Readonly<Record<string, "text" | "integer" | "boolean" | "time">>;
export type ParameterRow = Readonly<Record<string, string | number | boolean | null>>;

/** Rows as {@link selectRowsParameter} reads them. @param rows by column; times as text, see toDatabaseTime */
export function toRowsParameter(columns: Columns, rows: readonly ParameterRow[]): string {
  const names = Object.keys(columns);
  return JSON.stringify(rows.map((row) => names.map((name) => row[name])));
}

/** A raw statement's SELECT of all columns in their order, from its one parameter. */
export function selectRowsParameter(columns: Columns): string {
  const cells = Object.values(columns).map((type, place) => `CAST(value ->> ${place} AS ${TYPES[type]})`);
  // Without a WHERE, SQLite takes the ON of "ON CONFLICT" for a join's.
  return `SELECT ${cells.join()} FROM ${isPostgres ? "jsonb_array_elements($1::jsonb)" : "json_each(?)"} WHERE true`;
}

/** Column names as a statement lists them. */
export function listColumns(columns: Columns): string {
  return Object.keys(columns)
    .map((name) => `"${name}"`)
    .join();
}

const TYPES = {
  text: "text",
  integer: "integer",
  boolean: "boolean",
  time: isPostgres ? "timestamp(3)" : "text",
};
