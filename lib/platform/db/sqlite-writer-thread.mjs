// The thread behind sqlite-batch-writer.ts: waits for SQLite's lock and for the disk, so that the main thread need not.
// A file of its own and no TypeScript, because Node starts it as it is, whatever bundled the program around it.
import { parentPort, workerData } from "node:worker_threads";
import Database from "libsql";

/** How long to wait for other writers before asking again, in milliseconds. */
const BUSY_TIMEOUT = 1000;
/** Breaks a limit or a constraint: no later attempt will succeed. */
const REFUSED = /^SQLITE_(CONSTRAINT|TOOBIG|MISMATCH|RANGE)/;

const { file, insert, count, countedCells } = workerData;
const connection = new Database(file, { timeout: BUSY_TIMEOUT });
connection.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
const begin = connection.prepare("BEGIN IMMEDIATE");
const commit = connection.prepare("COMMIT");
const insertRow = connection.prepare(insert);
const countRow = connection.prepare(count);

parentPort.on("message", (rows) => {
  if (rows === null) {
    connection.close();
    parentPort.close();
    return;
  }
  try {
    parentPort.postMessage({ stored: write(rows) });
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    parentPort.postMessage({ error: error.message, isRefusal: REFUSED.test(error.code ?? "") });
  }
});

/** Writes all rows or none. Returns the places and reported values of those that were there already. */
function write(rows) {
  while (!isBegun());
  const stored = [];
  for (const [place, row] of rows.entries()) {
    if (insertRow.run(row).changes > 0) continue;
    stored.push([place, countRow.get(countedCells.map((cell) => row[cell])).reported]);
  }
  commit.run();
  return stored;
}

function isBegun() {
  try {
    begin.run();
    return true;
  } catch (error) {
    if (String(error.code).startsWith("SQLITE_BUSY")) return false;
    throw error;
  }
}
