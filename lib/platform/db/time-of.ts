import { isPostgres } from "./dialect";
import { type Sql, sql } from "./sql";
import { toDatabaseTime } from "./time";

/** A time as a piece of a raw query, in the spelling that the database compares. */
export function timeOf(date: Date): Sql {
  const text = toDatabaseTime(date.getTime());
  return isPostgres ? sql`${text}::text::timestamp(3)` : sql`${text}`;
}
