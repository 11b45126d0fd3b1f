import { setTimeout as delay } from "node:timers/promises";
import Database from "libsql";
import { z } from "zod";
import { type BatchRow, type BatchTable, type BatchWriter, RowRefused } from "./batch-writer";
import { sqliteFile } from "./dialect";

/** How long to let another writer go on before asking again, in milliseconds. */
const BUSY_PAUSE = 2;

/** One prepared insert a row inside one transaction: cheaper than one statement over JSON, and than RETURNING. */
export function openSqliteBatchWriter(table: BatchTable): BatchWriter {
  // No busy timeout: it would block this process's only thread, and the writer it waits for may be a transaction of
  // this very process that cannot go on meanwhile.
  const connection = new Database(sqliteFile, { timeout: 0 });
  connection.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  const begin = connection.prepare("BEGIN IMMEDIATE");
  const commit = connection.prepare("COMMIT");
  const writeRow = prepareRow(connection, table);
  return {
    async write(rows) {
      while (!isBegun(begin)) await delay(BUSY_PAUSE);
      try {
        const stored = rows.map(writeRow);
        commit.run();
        return stored;
      } catch (error) {
        if (connection.inTransaction) connection.exec("ROLLBACK");
        if (isRefusal(error)) throw new RowRefused(error.message, { cause: error });
        throw error;
      }
    },
    async close() {
      connection.close();
    },
  };
}

const reportSchema = z.object({ reported: z.string() });

function prepareRow(connection: Database.Database, table: BatchTable): (row: BatchRow) => string | null {
  const columns = table.columns.map(({ name }) => `"${name}"`);
  const insert = connection.prepare(
    `INSERT INTO "${table.name}" (${columns.join()}) VALUES (${columns.map(() => "?").join()}) ON CONFLICT DO NOTHING`,
  );
  const isKey = table.key.map((name) => `"${name}" = ?`).join(" AND ");
  const count = connection.prepare(
    `UPDATE "${table.name}" SET "${table.counter}" = "${table.counter}" + ? WHERE ${isKey} RETURNING "${table.reported}" AS "reported"`,
  );
  const place = (name: string) => table.columns.findIndex((column) => column.name === name);
  const counted = [table.counter, ...table.key].map(place);
  return (row) => {
    if (insert.run(row).changes > 0) return null;
    return reportSchema.parse(count.get(counted.map((cell) => row[cell]))).reported;
  };
}

/** Begins as a writer; false while somebody else writes. */
function isBegun(begin: Database.Statement): boolean {
  try {
    begin.run();
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) return false;
    throw error;
  }
}

function isRefusal(error: unknown): error is Error {
  return (
    error instanceof Database.SqliteError && /^SQLITE_(CONSTRAINT|TOOBIG|MISMATCH|RANGE)/.test(error.code)
  );
}
