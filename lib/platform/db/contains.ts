import { Prisma } from "@/prisma/generated/sqlite/client/client";
import { isPostgres } from "./dialect";

/**
 * A condition of a raw query: the text contains exactly these characters, whatever their case (beyond ASCII, as far as
 * the database knows case). Unlike LIKE it has no wildcards.
 *
 * @param column a quoted column name, or an expression that is text
 */
export function containsText(column: Prisma.Sql, text: string): Prisma.Sql {
  const needle = Prisma.sql`lower(${text})`;
  return isPostgres
    ? Prisma.sql`strpos(lower(${column}), ${needle}) > 0`
    : Prisma.sql`instr(lower(${column}), ${needle}) > 0`;
}

/** As {@link containsText}, for a JSON column's text; the case counts. */
export function jsonContains(column: Prisma.Sql, text: string): Prisma.Sql {
  const json = Prisma.sql`CAST(${column} AS TEXT)`;
  return isPostgres ? Prisma.sql`strpos(${json}, ${text}) > 0` : Prisma.sql`instr(${json}, ${text}) > 0`;
}
