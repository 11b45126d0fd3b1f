import { isPostgres } from "./dialect";
import { type Sql, sql } from "./sql";

/**
 * A condition of a raw query: the text contains exactly these characters, whatever their case (beyond ASCII, as far as
 * the database knows case). Unlike LIKE it has no wildcards.
 *
 * @param column a quoted column name, or an expression that is text
 */
export function containsText(column: Sql, text: string): Sql {
  const needle = sql`lower(${text})`;
  return isPostgres
    ? sql`strpos(lower(${column}), ${needle}) > 0`
    : sql`instr(lower(${column}), ${needle}) > 0`;
}

/** As {@link containsText}, for a JSON column's text; the case counts. */
export function jsonContains(column: Sql, text: string): Sql {
  const json = sql`CAST(${column} AS TEXT)`;
  return isPostgres ? sql`strpos(${json}, ${text}) > 0` : sql`instr(${json}, ${text}) > 0`;
}
