import { sqliteFile } from "./dialect";

/** What SQLite says of a file that is no database, or no longer a whole one. */
const DAMAGES = /^SQLITE_(NOTADB|CORRUPT)/;

/** The database file cannot be read. The message says what to do. */
export class DamagedDatabaseError extends Error {
  override readonly name = "DamagedDatabaseError";
}

/** Whether SQLite says that a file cannot be read as a database. */
export function isDamage(error: unknown): error is Error {
  return error instanceof Error && "code" in error && DAMAGES.test(String(error.code));
}

/** The error itself, or in words what it means for who has to help. */
export function explainDamage(error: unknown): unknown {
  if (!isDamage(error)) return error;
  return new DamagedDatabaseError(
    `The database ${sqliteFile} is damaged (${error.message}); nothing was changed. ` +
      "Put your last backup in its place, which keeps this one beside it: admin restore FILE, see docs/operations.md.",
    { cause: error },
  );
}
