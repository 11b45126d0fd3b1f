import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";
import { MigrationError, migrate } from "@/lib/platform/db/migrate";
import { env, environmentWith } from "@/lib/platform/env";
import { type Restored, STOP_FIRST, timeStamp } from "./restored";

const run = promisify(execFile);

/**
 * Restores PostgreSQL: see `restore`. The tables of before go into a schema of their own, and back where the restoring
 * fails; reading the file is left to pg_restore.
 */
export async function restorePostgres(file: string, statements: readonly string[]): Promise<Restored> {
  const unreadable = await tryPgRestore(["--list", file]);
  if (unreadable) return { problem: [`error: ${file} cannot be read; nothing was changed. ${unreadable}`] };
  const client = new pg.Client(env.DATABASE_URL);
  await client.connect();
  try {
    const others = await countOthers(client);
    if (others > 0)
      return {
        problem: [`error: the database has ${others} other connections; nothing was changed.`, STOP_FIRST],
      };
    const kept = (await hasTables(client)) ? `before_restore_${timeStamp().toLowerCase()}` : null;
    await client.query(kept ? `ALTER SCHEMA public RENAME TO ${kept}` : "DROP SCHEMA public CASCADE");
    await client.query("CREATE SCHEMA public");
    const problem = await fill(client, file, statements).catch(async (error: unknown) => {
      await putBack(client, kept);
      throw error;
    });
    if (problem === null) return { kept: kept && `the schema ${kept}` };
    await putBack(client, kept);
    return { problem: [`error: ${file} cannot be restored; nothing was changed. ${problem}`] };
  } finally {
    await client.end();
  }
}

/** @returns what went wrong; null when the database is one that the desk can start with */
async function fill(client: pg.Client, file: string, statements: readonly string[]): Promise<string | null> {
  const { url, password } = splitUrl();
  const whole = [
    "--schema=public",
    "--no-owner",
    "--no-privileges",
    "--exit-on-error",
    "--single-transaction",
  ];
  const failure = await tryPgRestore([...whole, `--dbname=${url}`, file], password);
  if (failure) return failure;
  if (!(await hasTables(client))) return "It holds no database of Mpdesk.";
  try {
    await migrate();
  } catch (error) {
    if (error instanceof MigrationError) return error.message;
    throw error;
  }
  for (const statement of statements) await client.query(statement);
  return null;
}

async function putBack(client: pg.Client, kept: string | null): Promise<void> {
  await client.query("DROP SCHEMA public CASCADE");
  await client.query(kept ? `ALTER SCHEMA ${kept} RENAME TO public` : "CREATE SCHEMA public");
}

async function hasTables(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`SELECT 1 WHERE to_regclass('public."_migration"') IS NOT NULL`);
  return rows.length > 0;
}

/** The desk, or somebody else, who would go on with what is being replaced. */
async function countOthers(client: pg.Client): Promise<number> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  return rowCount ?? 0;
}

/** @returns what it complains of; null when it succeeded */
async function tryPgRestore(args: readonly string[], password = ""): Promise<string | null> {
  try {
    await run("pg_restore", args, {
      env: environmentWith(password === "" ? {} : { PGPASSWORD: password }),
      maxBuffer: 64 * 1024 * 1024,
    });
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ("code" in error && error.code === "ENOENT")
      return "The program pg_restore is not here: install PostgreSQL's client, of the server's version.";
    const said = "stderr" in error ? String(error.stderr).trim().split("\n").slice(0, 3).join(" ") : "";
    return `pg_restore says: ${said || error.message}`;
  }
}

/** Whoever lists this machine's processes sees their arguments, so that the password is not among them. */
function splitUrl(): { url: string; password: string } {
  const url = new URL(env.DATABASE_URL);
  const password = decodeURIComponent(url.password);
  url.password = "";
  return { url: url.href, password };
}
