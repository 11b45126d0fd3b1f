import { z } from "zod";

export const PAGE_SIZE = 50;

/** Which page of a list is wanted: the first, or the one after or before a row. */
export type PageRequest = { after?: string; before?: string };

/** One page of a list, with the requests for its neighbours; null where the list ends. */
export type Page<Row> = { rows: Row[]; previous: string | null; next: string | null };

/** Where a row stands in a list that is ordered by time and then id. */
export type Place = { createdAt: Date; id: string };

/** How to read one way from a place: `where` and `orderBy` of a query, and how many rows. */
export type Reading<Key> = { from: Key | null; isBackward: boolean; take: number };

/**
 * Reads one page by keyset, so that page 1,000 costs what page 1 does.
 *
 * @param cursor writes a row's place into an address and reads it back; what cannot be read means the first page
 * @param read the rows beyond `from` in the list's order, or in the opposite order when `isBackward`
 * @param size how many rows a page has at most
 */
export async function readPage<Row, Key>(
  request: PageRequest,
  cursor: { write: (row: Row) => string; read: (text: string) => Key | null },
  read: (reading: Reading<Key>) => Promise<Row[]>,
  size = PAGE_SIZE,
): Promise<Page<Row>> {
  const before = request.before ? cursor.read(request.before) : null;
  const after = request.after ? cursor.read(request.after) : null;
  const isBackward = before !== null;
  // One more than is shown tells whether there is another page.
  const readRows = await read({ from: before ?? after, isBackward, take: size + 1 });
  const hasMore = readRows.length > size;
  const rows = isBackward ? readRows.slice(0, size).reverse() : readRows.slice(0, size);
  const [first, last] = [rows[0], rows.at(-1)];
  const hasPrevious = isBackward ? hasMore : after !== null;
  const hasNext = isBackward || hasMore;
  return {
    rows,
    previous: first && hasPrevious ? cursor.write(first) : null,
    next: last && hasNext ? cursor.write(last) : null,
  };
}

/** A place as the parts of an address: milliseconds, id. */
export const placeSchema = z.tuple([z.coerce.number().int().min(0).max(8.64e15), z.string().min(1).max(64)]);

/** The cursor of lists that are ordered by time and then id. */
export const placeCursor = {
  write: (row: Place) => `${row.createdAt.getTime()}.${row.id}`,
  read: (text: string): Place | null => {
    const { data } = placeSchema.safeParse(text.split("."));
    return data ? { createdAt: new Date(data[0]), id: data[1] } : null;
  },
};

/** `where` and `orderBy` of a list with the newest row first. */
export function newestFirst(reading: Reading<Place>) {
  const { order, beyond } = placesNewestFirst(reading);
  return {
    where: beyond ? { createdAt: beyond.range, NOT: { createdAt: beyond.instant, id: beyond.shown } } : {},
    orderBy: [{ createdAt: order }, { id: order }],
  };
}

/**
 * What `newestFirst` is made of, for tables that call the id otherwise: the order and, beyond a place, a range for the
 * index, less the rows of the very same instant that were shown already.
 */
export function placesNewestFirst({ from, isBackward }: Reading<Place>) {
  if (isBackward)
    return {
      order: "asc" as const,
      beyond: from && { range: { gte: from.createdAt }, instant: from.createdAt, shown: { lte: from.id } },
    };
  return {
    order: "desc" as const,
    beyond: from && { range: { lte: from.createdAt }, instant: from.createdAt, shown: { gte: from.id } },
  };
}
