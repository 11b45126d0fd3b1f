import type { z } from "zod";
import { recordAmount, recordAudit } from "@/lib/audit/record";
import { vouchForAccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { type DeleteWithThem, expireDeliveries } from "@/lib/deliveries/expire";
import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { DAY, HOUR } from "@/lib/platform/time";
import type { messageRetentionSchema } from "./schema";

/**
 * Deletes the messages that are older than their account keeps them.
 *
 * @param deleteWithThem what others keep of these messages
 */
export function messageExpiry(deleteWithThem: DeleteWithThem): RecurringWork {
  const run = (clock: Clock, signal: AbortSignal) => expireMessages(clock, deleteWithThem, signal);
  return { name: "messages.expiry", every: HOUR, run };
}

export async function expireMessages(
  clock: Clock,
  deleteWithThem: DeleteWithThem,
  signal: AbortSignal,
): Promise<void> {
  const accounts = await db.account.findMany({
    where: { keepMessagesDays: { not: null } },
    select: { id: true, name: true, keepMessagesDays: true },
    orderBy: { id: "asc" },
  });
  for (const { id, name, keepMessagesDays } of accounts) {
    if (keepMessagesDays === null || signal.aborted) continue;
    const before = new Date(clock.now() - keepMessagesDays * DAY);
    const accountId = vouchForAccountId(id);
    const count = await expireDeliveries(accountId, before, deleteWithThem, signal);
    if (count === 0) continue;
    const entry = { accountId, event: "account.messagesExpired", subject: name } as const;
    await recordAmount(db, entry, { name: "expiredMessages", count }, clock.now());
  }
}

/** Says for how long the account's messages are kept. */
export async function setMessageRetention(
  { actor, accountId }: Pick<ActionContext, "actor" | "accountId">,
  { keepMessagesDays }: z.output<typeof messageRetentionSchema>,
): Promise<null> {
  return inTransaction(async (tx) => {
    const before = await tx.account.findUniqueOrThrow({ where: { id: accountId } });
    if (before.keepMessagesDays === keepMessagesDays) return null;
    await tx.account.update({ where: { id: accountId }, data: { keepMessagesDays }, select: { id: true } });
    const detail = { keepMessagesDays: { from: before.keepMessagesDays, to: keepMessagesDays } };
    const event = "account.retentionChanged";
    await recordAudit(tx, { actor, accountId, event, subject: before.name, detail });
    return null;
  });
}
