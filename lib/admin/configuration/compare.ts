import type { StoredItem } from "./stored";

/** Something that should be there. */
export type Wanted<Values> = { label: string; values: Values };
/** A row to write. */
export type Written<Values> = Wanted<Values> & { id: string; revision: number; createdAt: Date };

/** What has to happen so that one kind of thing becomes what the file says. */
export type Comparison<Values> = {
  created: Written<Values>[];
  /** With the names of what differs. */
  updated: (Written<Values> & { fields: string[] })[];
  deleted: StoredItem[];
  unchanged: number;
};

/**
 * Compares what should be there with what is.
 *
 * @param wanted in the file's order
 * @param stored everything that is there, oldest first
 * @param rowOf the row that stands for what is wanted, if there is one
 * @param newId the id of a row that has to be made
 * @param now the newest of the new rows is as old as this, in ms
 */
export function compare<Values extends Readonly<Record<string, unknown>>>(
  wanted: readonly Wanted<Values>[],
  stored: readonly StoredItem[],
  {
    rowOf,
    newId,
    now,
  }: { rowOf(place: number): StoredItem | undefined; newId(place: number): string; now: number },
): Comparison<Values> {
  const result: Comparison<Values> = { created: [], updated: [], deleted: [], unchanged: 0 };
  const keptIds = new Set<string>();
  for (const [place, { label, values }] of wanted.entries()) {
    const row = rowOf(place);
    if (!row) {
      // Of two equal rules the older one wins: whatever comes first in the file is to be the older one.
      const createdAt = new Date(now - (wanted.length - 1 - place));
      result.created.push({ label, values, id: newId(place), revision: 1, createdAt });
      continue;
    }
    keptIds.add(row.id);
    const fields = differingFields(values, row.values);
    const { id, createdAt } = row;
    if (fields.length === 0) result.unchanged++;
    else result.updated.push({ label, values, id, createdAt, revision: row.revision + 1, fields });
  }
  result.deleted = stored.filter(({ id }) => !keptIds.has(id));
  return result;
}

function differingFields(
  wanted: Readonly<Record<string, unknown>>,
  stored: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(wanted).filter((field) => canonical(wanted[field]) !== canonical(stored[field]));
}

/** Equal texts for equal values: PostgreSQL gives the properties of stored JSON back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
