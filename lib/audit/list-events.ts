import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { PAGE_SIZE, placeCursor } from "@/lib/platform/page";
import type { AuditFilter } from "./schema";

/** A row as it is stored. */
export type StoredEvent = {
  id: number;
  accountId: string | null;
  actorId: string | null;
  actorName: string;
  event: string;
  subject: string;
  detail: unknown;
  createdAt: Date;
  address: string | null;
  device: string | null;
  times: number;
  lastAt: Date | null;
};
/** What a search looks at. */
export type SearchedEvent = Omit<StoredEvent, "detail" | "device">;

/** How many rows one search looks at: no index helps with words. The reader says whether to go on. */
export const SEARCH_WINDOW = 2000;

const SEARCHED = {
  id: true,
  accountId: true,
  actorId: true,
  actorName: true,
  event: true,
  subject: true,
  createdAt: true,
  address: true,
  times: true,
  lastAt: true,
} as const;

type FoundEvents = { rows: StoredEvent[]; next: string | null; searchedBackTo: Date | null };

/**
 * One page of what was done, the latest first.
 *
 * @param accountId of which account; null: of the whole installation
 * @param matches whether a row is one of those that are wanted; null when all are
 * @param take at most so many
 */
export async function listEvents(
  accountId: AccountId | null,
  filter: AuditFilter,
  matches: ((event: SearchedEvent) => boolean) | null,
  take = PAGE_SIZE,
): Promise<FoundEvents> {
  const query = {
    where: whereOf(accountId, filter),
    orderBy: [{ createdAt: "desc" as const }, { id: "desc" as const }],
  };
  if (!matches) {
    const rows = await db.auditEvent.findMany({ ...query, take: take + 1 });
    const shown = rows.slice(0, take);
    return { rows: shown, next: rows.length > take ? cursorOf(shown.at(-1)) : null, searchedBackTo: null };
  }
  const candidates = await db.auditEvent.findMany({ ...query, take: SEARCH_WINDOW + 1, select: SEARCHED });
  const searched = candidates.slice(0, SEARCH_WINDOW);
  const found = searched.filter(matches);
  const ids = found.slice(0, take).map(({ id }) => id);
  const rows = await db.auditEvent.findMany({ ...query, where: { id: { in: ids } } });
  if (found.length > take) return { rows, next: cursorOf(rows.at(-1)), searchedBackTo: null };
  const end = candidates.length > SEARCH_WINDOW ? searched.at(-1) : undefined;
  return { rows, next: cursorOf(end), searchedBackTo: end?.createdAt ?? null };
}

/** A range for an index: of the account or not, of one person or not. */
function whereOf(accountId: AccountId | null, { person, from, to, after }: AuditFilter) {
  return {
    ...(accountId !== null && { accountId }),
    ...(person !== null && { actorId: person }),
    AND: [
      ...(from ? [{ createdAt: { gte: from } }] : []),
      ...(to ? [{ createdAt: { lt: to } }] : []),
      ...(after === null ? [] : below(after)),
    ],
  };
}

function below(cursor: string) {
  const place = placeCursor.read(cursor);
  const id = Number(place?.id);
  if (!place || !Number.isInteger(id)) return [];
  const { createdAt } = place;
  return [{ createdAt: { lte: createdAt } }, { NOT: { createdAt, id: { gte: id } } }];
}

function cursorOf(row: { id: number; createdAt: Date } | undefined): string | null {
  return row ? placeCursor.write({ createdAt: row.createdAt, id: String(row.id) }) : null;
}
