import type { AccountId } from "@/lib/auth/account-id";
import type { Database } from "@/lib/platform/db/db";
import { inParts } from "@/lib/platform/in-parts";

const RULES_A_QUERY = 500;

/** The revisions of those of these rules that exist, by id. */
export async function listRuleRevisions(
  database: Database,
  accountId: AccountId,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const revisions = new Map<string, number>();
  for (const part of inParts(ids, RULES_A_QUERY)) {
    const where = { accountId, id: { in: [...part] } };
    const rows = await database.rule.findMany({ where, select: { id: true, revision: true } });
    for (const { id, revision } of rows) revisions.set(id, revision);
  }
  return revisions;
}
