import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { keepLosses } from "@/lib/menu/writes";
import { inTransaction } from "@/lib/platform/db/transaction";

/** Somebody has seen what the take-over could not carry, and wants to hear no more of it. */
export function dismissLosses({ accountId, actor }: ActionContext): Promise<null> {
  return inTransaction(async (tx) => {
    if (await keepLosses(tx, accountId, []))
      await recordAudit(tx, {
        actor,
        accountId,
        event: "menu.lossesDismissed",
        subject: "WeChat",
        detail: {},
      });
    return null;
  });
}
