/** A table that is written in batches, and what happens to a row that is there already. */
export type BatchTable = {
  name: string;
  /** In the order of a row's cells. */
  columns: readonly { name: string; type: "text" | "integer" | "json" | "time" }[];
  /** The columns of the unique key by which a row is recognized as there already. */
  key: readonly string[];
  /** An integer column: the new row's number is added to that of the row that is there. */
  counter: string;
  /** A text column whose value is reported of a row that is there. */
  reported: string;
};

/** One row: JSON as text, times by toDatabaseTime. */
export type BatchRow = readonly (string | number | null)[];

/** The database will never take one of the rows: it breaks a limit or a constraint. Nothing was written. */
export class RowRefused extends Error {
  override readonly name = "RowRefused";
}

/** How long a batch waits for other writers of the database, in milliseconds. */
export const LONGEST_WAIT_MS = 1500;

export type BatchWriter = {
  /**
   * Writes all rows in one durable transaction; a row whose key exists only raises the counter there.
   *
   * @param rows of different keys
   * @returns for each row null when it is new, else the reported column of the row that was there
   * @throws RowRefused, or whatever keeps the database from working; then no row is written. Other writers are waited
   * for; where one has the whole database to itself, not longer than LONGEST_WAIT_MS.
   */
  write(rows: readonly BatchRow[]): Promise<(string | null)[]>;
  close(): Promise<void>;
};
