import type Database from "libsql";

/** Small enough for the log of one transaction to stay small, large enough for commits not to count. */
const ROWS_A_TRANSACTION = 50_000;

/** Takes rows one by one and writes them in transactions of their own. */
export function openTable(connection: Database.Database, table: string, columns: readonly string[]) {
  const names = columns.map((column) => `"${column}"`).join();
  const marks = columns.map(() => "?").join();
  const statement = connection.prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`);
  let waiting: (string | number)[][] = [];
  const write = () => {
    connection.exec("BEGIN");
    for (const row of waiting) statement.run(row);
    connection.exec("COMMIT");
    waiting = [];
  };
  return {
    add(row: (string | number)[]) {
      waiting.push(row);
      if (waiting.length === ROWS_A_TRANSACTION) write();
    },
    close: write,
  };
}
