import { sqliteFile } from "./dialect";

/** What SQLite says of a file that is no database, or no longer a whole one. */
const DAMAGES = /^SQLITE_(NOTADB|CORRUPT)/;

/** The database file cannot be read. The message says what to do. */
export class DamagedDatabaseError extends Error {
  override readonly name = "DamagedDatabaseError";
}

/** The error itself, or in words what it means for who has to help. */
export function explainDamage(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || !DAMAGES.test(String(error.code))) return error;
  return new DamagedDatabaseError(
    `The database ${sqliteFile} is damaged (${error.message}); nothing was changed. ` +
      "Keep a copy of it, then put your last backup in its place: see docs/operations.md, Backup and restore.",
    { cause: error },
  );
}
