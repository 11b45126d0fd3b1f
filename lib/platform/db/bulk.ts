import { inParts } from "@/lib/platform/in-parts";
import type { Database } from "./db";
import { isPostgres } from "./dialect";
import { toDatabaseTime } from "./time";

type Kind = "text" | "integer" | "boolean" | "json" | "time";
type CellOf = { text: string | null; integer: number; boolean: boolean; json: unknown; time: Date | null };

/** A table's name and the columns that a bulk write fills, as they are in prisma/schema.prisma. */
export type BulkTable = {
  name: string;
  columns: Readonly<Record<string, Kind>>;
  /** The primary key, where that is not "id". */
  key?: string;
  /** Of a row that is overwritten. */
  keptOnUpdate: readonly string[];
};
export type BulkRow<Table extends BulkTable> = {
  [Column in keyof Table["columns"]]: CellOf[Table["columns"][Column]];
};

/** Rows of an account as a table has them: what staff write beside the rest, with what is searched in it, as of `now`. */
export function toFlatRows<Head extends object, Values extends object>(
  rows: readonly (Head & { values: Values })[],
  accountId: string,
  searchTextOf: (values: Values) => string,
  now: Date,
) {
  return rows.map(({ values, ...head }) => ({
    ...head,
    ...values,
    accountId,
    searchText: searchTextOf(values),
    updatedAt: now,
  }));
}

/** Small enough that no single statement takes long, large enough that statements are few. */
const ROWS_A_STATEMENT = 2000;

/**
 * Inserts rows, and overwrites those whose id exists, except for the columns that the table keeps. One statement takes
 * thousands of rows as one JSON parameter: 100,000 take a second or two where the client's createMany takes twelve.
 */
export async function upsertRows<Table extends BulkTable>(
  tx: Database,
  table: Table,
  rows: readonly BulkRow<Table>[],
): Promise<void> {
  const sql = upsertStatement(table);
  for (const part of inParts(rows, ROWS_A_STATEMENT))
    await tx.$executeRawUnsafe(sql, JSON.stringify(part.map(toCells)));
}

/** Inserts rows that are not there yet, in statements like those of {@link upsertRows}. */
export async function insertRows<Table extends BulkTable>(
  tx: Database,
  table: Table,
  rows: readonly BulkRow<Table>[],
): Promise<void> {
  const sql = insertStatement(table);
  for (const part of inParts(rows, ROWS_A_STATEMENT))
    await tx.$executeRawUnsafe(sql, JSON.stringify(part.map(toCells)));
}

/** Deletes an account's rows by their ids, however many. */
export async function deleteRows(
  tx: Database,
  table: BulkTable,
  accountId: string,
  ids: readonly string[],
): Promise<void> {
  const idList = isPostgres
    ? "SELECT jsonb_array_elements_text($2::jsonb)"
    : "SELECT value FROM json_each(?)";
  const first = isPostgres ? "$1" : "?";
  const sql = `DELETE FROM "${table.name}" WHERE "accountId" = ${first} AND "id" IN (${idList})`;
  for (const part of inParts(ids, ROWS_A_STATEMENT))
    await tx.$executeRawUnsafe(sql, accountId, JSON.stringify(part));
}

/** Deletes some rows of a table, at most so many, whichever. @param key the columns of its primary key */
export function deleteSome(
  tx: Database,
  table: string,
  key: readonly string[],
  limit: number,
): Promise<number> {
  const columns = key.map((column) => `"${column}"`).join();
  const some = `SELECT ${columns} FROM "${table}" LIMIT ${isPostgres ? "$1" : "?"}`;
  return tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE (${columns}) IN (${some})`, limit);
}

function insertStatement({ name, columns }: BulkTable): string {
  const names = Object.keys(columns).map((column) => `"${column}"`);
  const cells = isPostgres ? selectFromJsonb(columns) : selectFromJsonEach(columns);
  return `INSERT INTO "${name}" (${names.join(", ")}) ${cells}`;
}

function upsertStatement({ name, columns, key = "id", keptOnUpdate }: BulkTable): string {
  const names = Object.keys(columns);
  const overwritten = names.filter((column) => column !== key && !keptOnUpdate.includes(column));
  const list = (wanted: readonly string[], say: (column: string) => string) => wanted.map(say).join(", ");
  return [
    insertStatement({ name, columns, keptOnUpdate }),
    `ON CONFLICT ("${key}") DO UPDATE SET ${list(overwritten, (column) => `"${column}" = excluded."${column}"`)}`,
    // An id of another account's row must not open that row.
    `WHERE "${name}"."accountId" = excluded."accountId"`,
  ].join(" ");
}

function selectFromJsonb(columns: BulkTable["columns"]): string {
  const types = {
    text: "text",
    integer: "integer",
    boolean: "boolean",
    json: "jsonb",
    time: "timestamp(3)",
  } as const;
  const typed = Object.entries(columns).map(([column, kind]) => `"${column}" ${types[kind]}`);
  return `SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(${typed.join(", ")})`;
}

function selectFromJsonEach(columns: BulkTable["columns"]): string {
  const cells = Object.entries(columns).map(
    ([column, kind]) => `value ${kind === "json" ? "->" : "->>"} '$.${column}'`,
  );
  // Without a WHERE, SQLite takes the ON of "ON CONFLICT" for a join's.
  return `SELECT ${cells.join(", ")} FROM json_each(?) WHERE true`;
}

function toCells(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(row).map(([column, cell]) => {
    return [column, cell instanceof Date ? toDatabaseTime(cell.getTime()) : cell];
  });
  return Object.fromEntries(entries);
}
