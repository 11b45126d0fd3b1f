import { EventEmitter } from "node:events";
import type { AccountId } from "@/lib/auth/account-id";
import type { Database } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { processSingleton } from "@/lib/platform/process-singleton";

const changes = processSingleton("account-changes", () => new EventEmitter<{ changed: [string] }>());

/**
 * A change that the webhook must learn of: raises the account's revision in the same transaction. This thread learns
 * of it as soon as it is committed, other processes by comparing revisions.
 *
 * @param transact in which transaction, for work that is large or has a pace
 */
export async function changeAccount<T>(
  accountId: AccountId,
  run: (tx: Database) => Promise<T>,
  transact: typeof inTransaction = inTransaction,
): Promise<T> {
  const value = await transact(async (tx) => {
    // First, so that two changes of one account run one after the other on PostgreSQL too.
    await tx.account.update({
      where: { id: accountId },
      data: { revision: { increment: 1 } },
      select: { id: true },
    });
    return run(tx);
  });
  announceChange(accountId);
  return value;
}

/** Says that an account was changed and the change is committed, here or in another thread of this process. */
export function announceChange(accountId: string): void {
  changes.emit("changed", accountId);
}

/** The revisions of those of these accounts that exist, by id. */
export async function listRevisions(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database.account.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, revision: true },
  });
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

/** Calls the listener with the id of each account that is changed in this thread or announced to it. */
export function onAccountChanged(listener: (accountId: string) => void): () => void {
  changes.on("changed", listener);
  return () => changes.off("changed", listener);
}
