import type { AccountId } from "@/lib/auth/account-id";
import { Refusal } from "@/lib/platform/action";
import { deleteRows, toFlatRows, upsertRows } from "@/lib/platform/db/bulk";
import type { Database } from "@/lib/platform/db/db";
import { setSearchText } from "./data";
import type { ArticleSetValues } from "./schema";

/**
 * A set that is gone would leave silence, which the follower hears and nobody else.
 *
 * @param shown which form field shows which sets, by id
 * @returns the refusal that names those fields; null when all of the sets exist
 */
export async function refuseMissingSets(
  tx: Database,
  accountId: AccountId,
  shown: readonly { field: string; id: string }[],
): Promise<Refusal | null> {
  if (shown.length === 0) return null;
  const ids = [...new Set(shown.map(({ id }) => id))];
  const sets = await tx.articleSet.findMany({ where: { accountId, id: { in: ids } }, select: { id: true } });
  const existingIds = new Set(sets.map(({ id }) => id));
  const holes = shown.filter(({ id }) => !existingIds.has(id));
  if (holes.length === 0) return null;
  return new Refusal("invalid", GONE, Object.fromEntries(holes.map(({ field }) => [field, GONE])));
}

/** A set as a bulk write wants it. */
export type SetToWrite = {
  id: string;
  /** How files of the command line name it; null for those that say its id. */
  key: string | null;
  revision: number;
  createdAt: Date;
  values: ArticleSetValues;
};

/** Inserts sets and overwrites those whose id exists. What it writes is for the caller to record. */
export async function writeSets(
  tx: Database,
  accountId: AccountId,
  sets: readonly SetToWrite[],
  now: Date,
): Promise<void> {
  await upsertRows(tx, TABLE, toFlatRows(sets, accountId, setSearchText, now));
}

/** Deletes sets by their ids. Whether something still shows them is for the caller to know. */
export async function deleteSets(tx: Database, accountId: AccountId, ids: string[]): Promise<void> {
  await deleteRows(tx, TABLE, accountId, ids);
}

const TABLE = {
  name: "ArticleSet",
  columns: {
    id: "text",
    accountId: "text",
    name: "text",
    articleIds: "json",
    key: "text",
    searchText: "text",
    revision: "integer",
    createdAt: "time",
    updatedAt: "time",
  },
  keptOnUpdate: ["accountId", "createdAt"],
} as const;

const GONE = {
  zh: "选中的图文组已经被删除，请重新选择",
  en: "The chosen set has been deleted; choose again",
};
