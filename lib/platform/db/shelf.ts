import { startTimeSlice } from "@/lib/platform/time-slice";
import { type JsonRowsQuery, readJsonRows } from "./json-rows";

/** An account's rows of one table by id, with what tells whether one has changed; null for one that cannot be read. */
export type Shelf<T> = ReadonlyMap<string, { stamp: string; value: T | null }>;

/** What every row of a shelf begins with. */
export const STAMP_COLUMNS = { id: "value", revision: "value", updatedAt: "value" } as const;

const STAMPS_A_PAGE = 5000;
const ROWS_A_PAGE = 500;

/**
 * Reads the rows of an account; of what was read before only those that have changed, so that one changed row among
 * 100,000 costs a look at the numbers, not seconds.
 *
 * @param query its columns begin with {@link STAMP_COLUMNS}
 * @param parse null for a row that cannot be read
 */
export async function readShelf<T>(
  query: JsonRowsQuery,
  before: Shelf<T> | undefined,
  isWanted: (id: string) => boolean,
  parse: (row: unknown[]) => T | null,
): Promise<Shelf<T>> {
  const slice = startTimeSlice();
  const shelf = new Map<string, { stamp: string; value: T | null }>();
  const changed: string[] = [];
  for (const [id, stamp] of await readStamps(query)) {
    if (!isWanted(id)) continue;
    const earlier = before?.get(id);
    if (earlier?.stamp === stamp) shelf.set(id, earlier);
    else changed.push(id);
  }
  for (let start = 0; start < changed.length; start += ROWS_A_PAGE) {
    for (const row of await readJsonRows(query, { ids: changed.slice(start, start + ROWS_A_PAGE) })) {
      const [id, stamp] = stampOf(row);
      shelf.set(id, { stamp, value: parse(row) });
      if (slice.isOver()) await slice.rest();
    }
  }
  return shelf;
}

/** What is on a shelf, without the rows that could not be read. */
export function valuesOf<T>(shelf: Shelf<T>): T[] {
  return [...shelf.values()].flatMap(({ value }) => value ?? []);
}

/** The identity of each row and of its present state. */
async function readStamps(query: JsonRowsQuery): Promise<Map<string, string>> {
  const slice = startTimeSlice();
  const stamps = new Map<string, string>();
  let after = "";
  for (;;) {
    const rows = await readJsonRows({ ...query, columns: STAMP_COLUMNS }, { after, limit: STAMPS_A_PAGE });
    for (const row of rows) {
      const [id, stamp] = stampOf(row);
      stamps.set(id, stamp);
      after = id;
    }
    if (rows.length < STAMPS_A_PAGE) return stamps;
    if (slice.isOver()) await slice.rest();
  }
}

function stampOf([id, revision, updatedAt]: unknown[]): [id: string, stamp: string] {
  return [String(id), `${revision} ${updatedAt}`];
}
