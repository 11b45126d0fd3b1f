import type { AccountId } from "@/lib/auth/account-id";
import type { Database } from "@/lib/platform/db/db";

/** None of the menus is at WeChat any more: it deletes them with the default one. */
export async function markConditionalMenusGone(tx: Database, accountId: AccountId): Promise<void> {
  await tx.conditionalMenu.updateMany({ where: { accountId }, data: { menuId: null } });
}
