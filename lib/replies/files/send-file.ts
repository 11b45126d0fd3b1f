import { changeAccount } from "@/lib/accounts/revision";
import type { AccountId } from "@/lib/auth/account-id";
import type { Clock } from "@/lib/platform/clock";
import { type Database, db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { askForId } from "./ask-for-id";
import { changeFor } from "./writes";

/**
 * Gives WeChat what a file holds now, and has followers get that from then on: not before, so that they always get
 * something. Nothing happens to a file that no reply has sent.
 */
export async function sendFile(accountId: AccountId, id: string, clock: Clock): Promise<void> {
  for (;;) {
    const row = await db.replyFile.findFirst({
      where: { id, accountId },
      select: { revision: true, attempts: true },
    });
    if (!row) return;
    const { revision, attempts } = row;
    const asked = await askForId(accountId, id, clock);
    const data = { ...changeFor(asked, attempts, clock), revision: { increment: 1 } };
    const store = (tx: Database) => tx.replyFile.updateMany({ where: { id, accountId, revision }, data });
    // Of a failure those who answer followers need not hear.
    const { count } = await (asked.type === "made" ? changeAccount(accountId, store) : inTransaction(store));
    // Else it was replaced meanwhile, and what WeChat got is what it held before.
    if (count > 0) return;
  }
}
