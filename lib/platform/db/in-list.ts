import { isPostgres } from "./dialect";
import { type Sql, sql } from "./sql";

/** What stands in the brackets of IN (…), for any number of texts: they travel as one JSON parameter. */
export function listed(texts: readonly string[]): Sql {
  const json = JSON.stringify(texts);
  return isPostgres
    ? sql`SELECT jsonb_array_elements_text(${json}::jsonb)`
    : sql`SELECT value FROM json_each(${json})`;
}

/** A table of texts to begin a FROM with, and its column: the rows of a large table that have one of them are joined. */
export function listedTable(texts: readonly string[]): { table: Sql; value: Sql } {
  const json = JSON.stringify(texts);
  const table = isPostgres
    ? sql`jsonb_array_elements_text(${json}::jsonb) AS given(value)`
    : sql`json_each(${json}) AS given`;
  return { table, value: sql`given.value` };
}

/**
 * A table of pairs of texts to begin a FROM with, and its two columns: rows of a large table that have one of the pairs
 * are found by `FROM ${pairs.table} CROSS JOIN "Table" WHERE "a" = ${pairs.first} AND "b" = ${pairs.second}`.
 */
export function pairsTable(pairs: readonly (readonly [string, string])[]): {
  table: Sql;
  first: Sql;
  second: Sql;
} {
  const json = JSON.stringify(pairs);
  const given = isPostgres
    ? sql`SELECT value ->> 0 AS "one", value ->> 1 AS "other" FROM jsonb_array_elements(${json}::jsonb)`
    : sql`SELECT value ->> '$[0]' AS "one", value ->> '$[1]' AS "other" FROM json_each(${json})`;
  return { table: sql`(${given}) AS pair`, first: sql`pair."one"`, second: sql`pair."other"` };
}
