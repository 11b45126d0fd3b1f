import Libsql from "libsql";
import type { z } from "zod";
import { TABLES } from "./tables";

/** What a column may hold here. libsql aborts the whole process on a boolean, so there is none. */
export type Value = string | number | null | Buffer;

export type Database = {
  /** Runs a statement and returns how many rows it changed. */
  run(sql: string, ...values: Value[]): number;
  /** Inserts one row and returns its rowid. */
  insert(sql: string, ...values: Value[]): number;
  first<S extends z.ZodType>(row: S, sql: string, ...values: Value[]): z.infer<S> | null;
  all<S extends z.ZodType>(row: S, sql: string, ...values: Value[]): z.infer<S>[];
  transaction<T>(run: () => T): T;
  close(): void;
};

/**
 * Opens the file that the pretend platform keeps everything in (":memory:" for none) and makes its tables.
 * Every statement is committed before it returns, so whatever was answered survives a kill.
 */
export function openDatabase(file: string): Database {
  const connection = new Libsql(file);
  connection.exec("PRAGMA journal_mode = WAL");
  connection.exec("PRAGMA synchronous = NORMAL");
  for (const table of TABLES) connection.exec(table);

  const prepared = new Map<string, ReturnType<typeof connection.prepare>>();
  function prepare(sql: string) {
    // A late delivery may still come back after the platform has stopped; the native binding must not see it.
    if (!connection.open) throw new Error("The sandbox's data file is closed");
    const statement = prepared.get(sql);
    if (statement) return statement;
    const fresh = connection.prepare(sql);
    prepared.set(sql, fresh);
    return fresh;
  }

  return {
    run: (sql, ...values) => prepare(sql).run(...values.map(storable)).changes,
    insert: (sql, ...values) => Number(prepare(sql).run(...values.map(storable)).lastInsertRowid),
    first: (row, sql, ...values) => {
      const value = prepare(sql).get(...values.map(storable));
      return value === undefined ? null : row.parse(value);
    },
    all: (row, sql, ...values) =>
      prepare(sql)
        .all(...values.map(storable))
        .map((found) => row.parse(found)),
    transaction: (run) => {
      connection.exec("BEGIN IMMEDIATE");
      try {
        const result = run();
        connection.exec("COMMIT");
        return result;
      } catch (error) {
        connection.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => {
      connection.close();
    },
  };
}

/** Half a surrogate pair has no UTF-8 form, and the native binding does not forgive one. */
function storable(value: Value): Value {
  return typeof value === "string" && /\p{Surrogate}/u.test(value) ? Buffer.from(value).toString() : value;
}
