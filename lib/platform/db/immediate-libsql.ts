import { setTimeout as delay } from "node:timers/promises";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import Database from "libsql";
import { sqliteFile } from "./dialect";
import { isRepeatable } from "./repeatable";
import { announceRelease, waitForGap } from "./write-lock";

/** How often it is asked again whether another writer is done, and for how long, in milliseconds. */
const ASK_EVERY_MS = 2;
const BUSY_PATIENCE_MS = 5000;
/** Pages of 4 KB: the log's length that is never reached where checkpoints are made. */
const MOST_PAGES_LOGGED = 32_000;
/** Pages that are kept, in KB. With SQLite's 2 MB a step of counting is written twice: it has no room until its end. */
const CACHE_KB = 16_000;

/**
 * One connection for everything, which takes the write lock before it writes. SQLite's default is to begin as a reader
 * and to fail at once, whatever the timeout, when another connection has written before the first write.
 *
 * Another writer is waited for between turns of the event loop: SQLite's own waiting would stop the thread. And the
 * connection stays the same: libsql's client opens a new one after each transaction, which reads the whole schema while it
 * holds the lock. One is enough, because the adapter lets nobody else in while a transaction is under way.
 */
export class ImmediateLibSql extends PrismaLibSql {
  override createClient(): ReturnType<PrismaLibSql["createClient"]> {
    const client: unknown = openClient();
    // Of a client the adapter uses what there is here.
    return client as ReturnType<PrismaLibSql["createClient"]>;
  }
}

type Cell = string | number | bigint | Buffer | null;
type Statement = { sql: string; args: (Cell | boolean | ArrayBuffer)[] };
type Result = { columns: string[]; columnTypes: string[]; rows: unknown[]; rowsAffected: number };

const WRITES = /^\s*(?:INSERT|UPDATE|DELETE|REPLACE|WITH\b[\s\S]*\b(?:INSERT|UPDATE|DELETE)\b)/i;

function openClient() {
  const database = new Database(sqliteFile, { timeout: 0 });
  // No answer is to wait while SQLite tidies up: see checkpoints.ts.
  database.exec(`PRAGMA wal_autocheckpoint = ${MOST_PAGES_LOGGED}; PRAGMA cache_size = -${CACHE_KB}`);
  // What was deleted is to be gone: its bytes are overwritten, and do not wait for the page to be used again.
  database.exec("PRAGMA secure_delete = ON");
  return {
    async execute(statement: Statement): Promise<Result> {
      return WRITES.test(statement.sql) ? writeAlone(database, statement) : runAlone(database, statement);
    },
    transaction: () => begin(database),
    executeMultiple: async (script: string) => void database.exec(script),
    close: () => void database.close(),
  };
}

async function writeAlone(database: Database.Database, statement: Statement): Promise<Result> {
  const transaction = await begin(database);
  try {
    const result = await transaction.execute(statement);
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}

/** What is no write may find the file locked as well: while another process repairs the log after a crash, for one. */
function runAlone(database: Database.Database, { sql, args }: Statement): Promise<Result> {
  let prepared: Database.Statement | undefined;
  // The same statement again: one that was refused stays open until it is collected or ends well.
  return whenFree(() => {
    prepared ??= database.prepare(sql);
    return finish(prepared, args);
  });
}

async function begin(database: Database.Database) {
  await waitForGap();
  await takeLock(database);
  const since = performance.now();
  const slowest = { sql: "", ms: 0 };
  // What comes too late for this transaction must not become part of the connection's next one.
  let isOver = false;
  const requireOpen = () => {
    if (isOver) throw new Error("The transaction is over");
  };
  const end = (word: "COMMIT" | "ROLLBACK") => {
    database.exec(word);
    isOver = true;
    announceRelease({ heldMs: performance.now() - since, slowest: slowest.sql });
  };
  const rollBack = () => {
    if (database.inTransaction) end("ROLLBACK");
    isOver = true;
  };
  return {
    async execute(statement: Statement): Promise<Result> {
      requireOpen();
      // After some errors SQLite has undone everything: what came next would be no part of a transaction.
      if (!database.inTransaction) throw new Error("The transaction has been rolled back by SQLite");
      const startedAt = performance.now();
      const result = run(database, statement);
      const ms = performance.now() - startedAt;
      if (ms > slowest.ms) Object.assign(slowest, { ms, sql: statement.sql });
      return result;
    },
    async commit() {
      requireOpen();
      try {
        end("COMMIT");
      } catch (error) {
        // The connection goes on; it must not stay in this transaction.
        rollBack();
        throw error;
      }
    },
    async rollback() {
      if (!isOver) rollBack();
    },
  };
}

function takeLock(database: Database.Database): Promise<void> {
  const synchronous = isRepeatable() ? "NORMAL" : "FULL";
  // By exec: a statement that was refused stays open until it is collected, and SQLite does not commit before.
  return whenFree(() => void database.exec(`PRAGMA synchronous = ${synchronous}; BEGIN IMMEDIATE`));
}

/** What `act` gives, asked again for as long as others keep it out. */
async function whenFree<T>(act: () => T): Promise<T> {
  const until = performance.now() + BUSY_PATIENCE_MS;
  for (;;) {
    try {
      return act();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await delay(ASK_EVERY_MS);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}

function run(database: Database.Database, { sql, args }: Statement): Result {
  return finish(database.prepare(sql), args);
}

/** As libsql's client does it, but rows are plain arrays of cells: it defines two properties a cell. */
function finish(statement: Database.Statement, args: Statement["args"]): Result {
  const cells = args.map(toCell);
  if (!statement.reader) {
    const { changes } = statement.run(cells);
    return { columns: [], columnTypes: [], rows: [], rowsAffected: changes };
  }
  // A 64-bit number must not be rounded on its way.
  const rows = statement.safeIntegers(true).raw(true).all(cells);
  const columns = statement.columns();
  return {
    columns: columns.map(({ name }) => name),
    columnTypes: columns.map(({ type }) => type ?? ""),
    rows: rows.map(fromRow),
    rowsAffected: 0,
  };
}

function toCell(value: Statement["args"][number]): Cell {
  if (typeof value === "boolean") return value ? 1n : 0n;
  return value instanceof ArrayBuffer ? Buffer.from(value) : value;
}

function fromRow(row: unknown): unknown {
  if (!Array.isArray(row)) return row;
  return row.map((cell: unknown) => (cell instanceof Buffer ? cell.buffer : cell));
}
