// The thread behind sqlite-batch-writer.ts: waits for SQLite's lock and for the disk, so that the main thread need not.
// Platform although no file imports it: it belongs to that writer.
// A file of its own and no TypeScript, because Node starts it as it is, whatever bundled the program around it.
import { parentPort, workerData } from "node:worker_threads";
import Database from "libsql";

/** How long to wait for other writers before asking again, in milliseconds; SQLite's own pauses grow to 100. */
const ASK_EVERY_MS = 1;
/** Pages of 4 KB. */
const MOST_PAGES_LOGGED = 16_000;
const never = new Int32Array(new SharedArrayBuffer(4));
/** Breaks a limit or a constraint: no later attempt will succeed. */
const REFUSED = /^SQLITE_(CONSTRAINT|TOOBIG|MISMATCH|RANGE)/;

const { file, longestWaitMs, width, insert, count, countedCells } = workerData;
const connection = new Database(file, { timeout: 0 });
connection.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
// The background keeps the log short (checkpoints.ts); where nobody does, it must not grow without end.
connection.exec(`PRAGMA wal_autocheckpoint = ${MOST_PAGES_LOGGED}`);
const begin = connection.prepare("BEGIN IMMEDIATE");
const commit = connection.prepare("COMMIT");
const insertRow = connection.prepare(insert);
const countRow = connection.prepare(count);

parentPort.on("message", (batch) => {
  if (batch === null) {
    connection.close();
    parentPort.close();
    return;
  }
  try {
    parentPort.postMessage({ stored: write(toRows(batch)) });
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    parentPort.postMessage({ error: error.message, isRefusal: REFUSED.test(error.code ?? "") });
  }
});

/** See flatten() in sqlite-batch-writer.ts. */
function toRows({ text, lengths }) {
  const rows = [];
  let start = 0;
  for (let cell = 0; cell < lengths.length; ) {
    const row = [];
    for (const end = cell + width; cell < end; cell++) {
      const length = lengths[cell];
      row.push(length === -1 ? null : text.slice(start, start + length));
      if (length !== -1) start += length;
    }
    rows.push(row);
  }
  return rows;
}

/** Writes all rows or none. Returns the places and reported values of those that were there already. */
function write(rows) {
  const waitsUntil = performance.now() + longestWaitMs;
  while (!isBegun()) {
    if (performance.now() > waitsUntil) throw new Error("another writer has the database for too long");
    Atomics.wait(never, 0, 0, ASK_EVERY_MS);
  }
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
