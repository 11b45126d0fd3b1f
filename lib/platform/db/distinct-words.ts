import { z } from "zod";
import { db } from "./db";
import { type Sql, sql } from "./sql";

/** How many different words are offered to choose from. */
export const MAX_DISTINCT_WORDS = 500;

/**
 * The different words of an index's second column, found by jumping from one to the next: as many steps as words,
 * however many rows carry each.
 *
 * @param next the statement that finds the smallest word beyond another
 */
export async function distinctWords(next: (beyond: Sql) => Sql): Promise<string[]> {
  const rows: unknown = await db.$queryRaw`
    WITH RECURSIVE words("word") AS (
      SELECT (${next(sql`''`)})
      UNION ALL
      SELECT (${next(sql`words."word"`)}) FROM words WHERE words."word" IS NOT NULL
    )
    SELECT "word" FROM words WHERE "word" IS NOT NULL LIMIT ${MAX_DISTINCT_WORDS}`;
  return wordsSchema.parse(rows).map(({ word }) => word);
}

const wordsSchema = z.array(z.object({ word: z.string() }));
