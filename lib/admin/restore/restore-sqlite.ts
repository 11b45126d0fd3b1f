import { existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import Database from "libsql";
import { isDamage } from "@/lib/platform/db/damage";
import { sqliteFile } from "@/lib/platform/db/dialect";
import { hasLedger, MigrationError, migrateConnection } from "@/lib/platform/db/migrate";
import { type Restored, STOP_FIRST, timeStamp } from "./restored";

/** Restores SQLite: see `restore`. The backup itself is not touched, and its own log is read if it lies beside it. */
export async function restoreSqlite(file: string, statements: readonly string[]): Promise<Restored> {
  if (path.resolve(file) === path.resolve(sqliteFile))
    return { problem: ["error: this is the database that is in use; nothing was changed."] };
  if (isInUse()) return IN_USE;
  const copy = `${sqliteFile}.restoring`;
  try {
    await mkdir(path.dirname(sqliteFile), { recursive: true });
    await removeDatabase(copy);
    await copyFile(file, copy);
    if (existsSync(`${file}-wal`)) await copyFile(`${file}-wal`, `${copy}-wal`);
    const problem = prepare(copy, statements);
    if (problem) return { problem: [`error: ${file} ${problem} Nothing was changed.`] };
    // Checking took its time.
    if (isInUse()) return IN_USE;
    const kept = existsSync(sqliteFile) ? `${sqliteFile}.before-restore-${timeStamp()}` : null;
    if (kept) await moveDatabase(sqliteFile, kept);
    await removeDatabase(sqliteFile);
    await rename(copy, sqliteFile);
    return { kept };
  } finally {
    await removeDatabase(copy);
  }
}

const IN_USE: Restored = {
  problem: ["error: the database is in use; nothing was changed.", STOP_FIRST],
};

/** What is wrong with the copy; null when it has become a database that the desk can start with. */
function prepare(copy: string, statements: readonly string[]): string | null {
  const connection = new Database(copy);
  try {
    const found = connection.prepare("PRAGMA integrity_check").pluck().all();
    if (found.join() !== "ok") return `is damaged: ${found.slice(0, 3).join("; ")}.`;
    if (!hasLedger(connection)) return "is no database of Mpdesk.";
    migrateConnection(connection);
    for (const statement of statements) connection.exec(statement);
    // All of it is in the one file then.
    if (!endLog(connection)) throw new Error(`${copy} is open elsewhere`);
    return null;
  } catch (error) {
    if (error instanceof MigrationError) return `does not fit this version. ${error.message}`;
    if (isDamage(error)) return "is damaged, or no database.";
    throw error;
  } finally {
    connection.close();
  }
}

/**
 * Whether anybody has the database open: only alone can one do without its log. Asking puts what the log holds into the
 * file, so that this is all there is to keep.
 */
function isInUse(): boolean {
  if (!existsSync(sqliteFile)) return false;
  const connection = new Database(sqliteFile, { timeout: 0 });
  try {
    return !endLog(connection);
  } catch (error) {
    // Nobody can use a file that is damaged; it is why there are backups.
    if (isDamage(error)) return false;
    if (error instanceof Error && "code" in error && error.code === "SQLITE_BUSY") return true;
    throw error;
  } finally {
    connection.close();
  }
}

/** Puts what the log holds into the file, and does without one. @returns false when others have the database open */
function endLog(connection: Database.Database): boolean {
  return connection.prepare("PRAGMA journal_mode = DELETE").pluck().all()[0] === "delete";
}

const PARTS = ["", "-wal", "-shm"];

/** With its log, which a damaged one still has. */
async function moveDatabase(from: string, to: string): Promise<void> {
  for (const part of PARTS) if (existsSync(from + part)) await rename(from + part, to + part);
}

async function removeDatabase(file: string): Promise<void> {
  for (const part of PARTS) await rm(file + part, { force: true });
}
