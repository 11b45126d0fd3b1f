import { recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import type { MenuDocument } from "@/lib/menu/document";
import type { Database } from "@/lib/platform/db/db";
import type { Condition } from "./types";

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

/** A menu that WeChat has under the id. */
export type LiveConditionalMenu = Condition & {
  name: string;
  tagName: string | null;
  menuId: string;
  document: MenuDocument;
};

/** Keeps a menu here that WeChat has already, as one that is live; it is tried after all others. Once, however often. */
export async function adoptConditionalMenu(
  tx: Database,
  { accountId, actor }: Pick<ActionContext, "accountId" | "actor">,
  { menuId, document, ...menu }: LiveConditionalMenu,
): Promise<void> {
  const known = await tx.conditionalMenu.count({ where: { accountId, menuId } });
  if (known > 0) return;
  const { tagId, platform, name: subject } = menu;
  const position = await tx.conditionalMenu.count({ where: { accountId } });
  const published = { tagId, platform, document };
  const { id } = await tx.conditionalMenu.create({
    data: { accountId, position, menuId, document, published, ...menu },
    select: { id: true },
  });
  const detail = { id, tagId, platform, menuId };
  await recordAudit(tx, { actor, accountId, event: "conditionalMenu.created", subject, detail });
}
