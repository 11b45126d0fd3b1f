import { isPostgres } from "@/lib/platform/db/dialect";
import { restorePostgres } from "./restore-postgres";
import { restoreSqlite } from "./restore-sqlite";
import type { Restored } from "./restored";

/**
 * Puts a backup in the place of the database, brought to this program's model. The database of before is kept. Nothing
 * is changed unless all of it succeeds; the desk must not run.
 *
 * @param file a copy of `admin backup`, or on PostgreSQL of pg_dump --format=custom
 * @param statements SQL that the restored database is changed by before anybody sees it
 */
export function restore(file: string, statements: readonly string[]): Promise<Restored> {
  return isPostgres ? restorePostgres(file, statements) : restoreSqlite(file, statements);
}
