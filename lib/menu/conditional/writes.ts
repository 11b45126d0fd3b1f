import type { AccountId } from "@/lib/auth/account-id";
import type { MenuDocument } from "@/lib/menu/document";
import type { Database } from "@/lib/platform/db/db";

/** None of the menus is at WeChat any more: it deletes them with the default one. */
export async function markConditionalMenusGone(tx: Database, accountId: AccountId): Promise<void> {
  await tx.conditionalMenu.updateMany({ where: { accountId }, data: { menuId: null } });
}

/** Changes what menus hold, of those that nobody saved since. */
export async function writeConditionalDocuments(
  tx: Database,
  accountId: AccountId,
  menus: readonly { id: string; revision: number; document: MenuDocument }[],
): Promise<void> {
  for (const { id, revision, document } of menus)
    await tx.conditionalMenu.updateMany({
      where: { id, accountId, revision },
      data: { document, revision: { increment: 1 } },
    });
}
