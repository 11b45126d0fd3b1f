import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "libsql";
import pg from "pg";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { explainDamage } from "./damage";
import { db } from "./db";
import { isPostgres, sqliteFile } from "./dialect";

type Migration = { name: string; sql: string; checksum: string };
const appliedSchema = z.array(z.object({ name: z.string(), checksum: z.string() }));

const LEDGER =
  'CREATE TABLE IF NOT EXISTS "_migration" ("name" TEXT PRIMARY KEY, "checksum" TEXT NOT NULL, "appliedAt" TEXT NOT NULL)';
/** Any number that no other program of this database takes. */
const POSTGRES_LOCK = 724_001;
const APPLIED = 'SELECT "name", "checksum" FROM "_migration"';

/** A migration that was applied has been edited since, or the database is newer than this program. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

/**
 * Brings the database to this program's model: every migration once, in order, all in one transaction. Processes that
 * start together wait for each other; where nothing is to be done, nobody is kept out or waited for.
 *
 * @returns the names of the migrations that this call applied
 */
export async function migrate(): Promise<string[]> {
  return isPostgres ? migratePostgres(readMigrations()) : migrateSqlite(readMigrations());
}

/** Whether the database answers and has every migration of this program. */
export async function isDatabaseCurrent(): Promise<boolean> {
  const rows = await db.$queryRawUnsafe(APPLIED);
  return remaining(readMigrations(), rows).length === 0;
}

function readMigrations(): Migration[] {
  const folder = path.resolve("prisma/migrations", isPostgres ? "postgresql" : "sqlite");
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  return files.sort().map((file) => {
    const sql = readFileSync(path.join(folder, file), "utf8");
    return {
      name: path.basename(file, ".sql"),
      sql,
      checksum: createHash("sha256").update(sql).digest("hex"),
    };
  });
}

/** The migrations still to apply. Throws when the past was changed. */
function remaining(migrations: Migration[], applied: unknown): Migration[] {
  const appliedRows = appliedSchema.parse(applied);
  const checksums = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const { name, checksum } of appliedRows) {
    if (!checksums.has(name))
      throw new MigrationError(
        `The database has migration ${name}, which this version does not know: it is too old.`,
      );
    if (checksums.get(name) !== checksum)
      throw new MigrationError(`Migration ${name} was changed after it was applied; restore the file.`);
  }
  const doneNames = new Set(appliedRows.map(({ name }) => name));
  return migrations.filter(({ name }) => !doneNames.has(name));
}

async function migratePostgres(migrations: Migration[]): Promise<string[]> {
  const client = new pg.Client(env.DATABASE_URL);
  await client.connect();
  try {
    const { rows: ledgers } = await client.query(`SELECT 1 WHERE to_regclass('"_migration"') IS NOT NULL`);
    if (ledgers.length > 0) {
      const { rows } = await client.query(APPLIED);
      if (remaining(migrations, rows).length === 0) return [];
    }
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [POSTGRES_LOCK]);
    await client.query(LEDGER);
    const { rows } = await client.query(APPLIED);
    const todo = remaining(migrations, rows);
    for (const { name, sql, checksum } of todo) {
      await client.query(sql);
      await client.query('INSERT INTO "_migration" VALUES ($1, $2, $3)', [
        name,
        checksum,
        new Date().toISOString(),
      ]);
    }
    await client.query("COMMIT");
    return todo.map(({ name }) => name);
  } finally {
    // Ending the connection rolls an unfinished transaction back.
    await client.end();
  }
}

function migrateSqlite(migrations: Migration[]): string[] {
  mkdirSync(path.dirname(sqliteFile), { recursive: true });
  const connection = new Database(sqliteFile, { timeout: 10_000 });
  try {
    return migrateConnection(connection, migrations);
  } catch (error) {
    throw explainDamage(error);
  } finally {
    connection.close();
  }
}

/** Whether a file that is open is a database of ours. */
export function hasLedger(connection: Database.Database): boolean {
  return connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = '_migration'").get() !== undefined;
}

/** Brings a database that is open to this program's model. @returns the names of the migrations that it applied */
export function migrateConnection(connection: Database.Database, migrations = readMigrations()): string[] {
  try {
    // First, since a backup that was put in place is current but keeps no log; where there is one, this locks nothing.
    connection.exec("PRAGMA journal_mode = WAL");
    if (hasLedger(connection) && remaining(migrations, connection.prepare(APPLIED).all()).length === 0)
      return [];
    // Rebuilding a table drops the old one; with foreign keys on, that would delete its children.
    connection.exec("PRAGMA foreign_keys = OFF");
    connection.exec("BEGIN IMMEDIATE");
    connection.exec(LEDGER);
    const todo = remaining(migrations, connection.prepare(APPLIED).all());
    const record = connection.prepare('INSERT INTO "_migration" VALUES (?, ?, ?)');
    for (const { name, sql, checksum } of todo) {
      connection.exec(sql.replace(/^PRAGMA (defer_)?foreign_keys.*;$/gm, ""));
      record.run(name, checksum, new Date().toISOString());
    }
    if (connection.prepare("PRAGMA foreign_key_check").all().length > 0)
      throw new MigrationError("A migration left rows that refer to nothing; nothing was changed.");
    connection.exec("COMMIT");
    return todo.map(({ name }) => name);
  } finally {
    // Closing alone would leave the lock to the garbage collector.
    if (connection.inTransaction) connection.exec("ROLLBACK");
  }
}
