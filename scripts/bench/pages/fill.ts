import Database from "libsql";
import { z } from "zod";
import { deliveryRow } from "./delivery-row";
import { articleRow, LIST_ROWS, qrCodeRow, type Row, ruleRow } from "./list-rows";

export const DELIVERIES = 1_000_000;

/** Small enough for the log of one transaction to stay small, large enough for commits not to count. */
const ROWS_A_TRANSACTION = 50_000;

/**
 * Writes the rows straight into the file of a desk that does not run: through the desk's own doors it would take
 * minutes. No statistics are gathered afterwards, because no desk gathers them: the planner has what it has in use.
 */
export function fillDatabase(file: string, accountId: string): void {
  const connection = new Database(file);
  // Nothing here needs to survive a power cut.
  connection.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000");
  insert(connection, "Article", LIST_ROWS, (number) => articleRow(accountId, number));
  insert(connection, "Rule", LIST_ROWS, (number) => ruleRow(accountId, number));
  insert(connection, "QrCode", LIST_ROWS, (number) => qrCodeRow(accountId, number));
  withoutIndexes(connection, "Delivery", () => {
    insert(connection, "Delivery", DELIVERIES, (number) => deliveryRow(accountId, number));
  });
  connection.pragma("wal_checkpoint(TRUNCATE)");
  connection.close();
}

function insert(
  connection: Database.Database,
  table: string,
  count: number,
  rowOf: (number: number) => Row,
): void {
  const columns = Object.keys(rowOf(0));
  const names = columns.map((column) => `"${column}"`).join();
  const marks = columns.map(() => "?").join();
  const statement = connection.prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`);
  for (let start = 0; start < count; start += ROWS_A_TRANSACTION) {
    const end = Math.min(count, start + ROWS_A_TRANSACTION);
    connection.exec("BEGIN");
    for (let number = start; number < end; number++) statement.run(Object.values(rowOf(number)));
    connection.exec("COMMIT");
  }
}

/** An index of a million rows is made in a third of the time that it takes to keep it up to date while they come. */
function withoutIndexes(connection: Database.Database, table: string, body: () => void): void {
  const indexes = indexesSchema.parse(
    connection
      .prepare('SELECT "name", "sql" FROM sqlite_master WHERE "type" = \'index\' AND "tbl_name" = ?')
      .all(table),
  );
  for (const { name } of indexes) connection.exec(`DROP INDEX "${name}"`);
  body();
  for (const { sql } of indexes) connection.exec(sql);
}

const indexesSchema = z.array(z.object({ name: z.string(), sql: z.string() }));
