import type { AccountId } from "@/lib/auth/account-id";
import { Refusal } from "@/lib/platform/action";
import type { Database } from "@/lib/platform/db/db";

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

const GONE = {
  zh: "选中的图文组已经被删除，请重新选择",
  en: "The chosen set has been deleted; choose again",
};
