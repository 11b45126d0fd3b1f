import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import { openIfReadable, seal } from "@/lib/platform/secret-box";
import { HOUR } from "@/lib/platform/time";
import {
  type conditionalIdSchema,
  type conditionalOrderSchema,
  type conditionalRestoreSchema,
  type conditionalSaveSchema,
  deletedMenuSchema,
} from "./schema";

/** Keeps a menu here; followers get it when it is published. A new one comes in front of all others. */
export async function saveConditionalMenu(
  { accountId, actor }: ActionContext,
  { id, revision = 0, ...menu }: z.output<typeof conditionalSaveSchema>,
): Promise<{ id: string; revision: number } | Refusal> {
  const subject = menu.name;
  return inTransaction(async (tx) => {
    if (id === undefined) {
      await tx.conditionalMenu.updateMany({ where: { accountId }, data: { position: { increment: 1 } } });
      const newMenu = await tx.conditionalMenu.create({ data: { accountId, position: 0, ...menu } });
      const detail = { id: newMenu.id, tagId: menu.tagId, platform: menu.platform };
      await recordAudit(tx, { actor, accountId, event: "conditionalMenu.created", subject, detail });
      return { id: newMenu.id, revision: newMenu.revision };
    }
    const before = await tx.conditionalMenu.findFirst({ where: { id, accountId } });
    if (!before) return new Refusal("not-found", TEXTS.gone);
    const { count } = await tx.conditionalMenu.updateMany({
      where: { id, accountId, revision },
      data: { ...menu, revision: { increment: 1 } },
    });
    if (count === 0) return new Refusal("conflict", TEXTS.changed);
    const detail = { id, before: { name: before.name, tagId: before.tagId, platform: before.platform } };
    await recordAudit(tx, { actor, accountId, event: "conditionalMenu.updated", subject, detail });
    return { id, revision: revision + 1 };
  });
}

/**
 * Deletes a menu here; at WeChat it goes with the next publication.
 *
 * @returns what brings it back, sealed: see {@link restoreConditionalMenu}; null where there was none
 */
export async function deleteConditionalMenu(
  { accountId, actor }: ActionContext,
  { id }: z.output<typeof conditionalIdSchema>,
): Promise<{ restore: string | null }> {
  return inTransaction(async (tx) => {
    const before = await tx.conditionalMenu.findFirst({ where: { id, accountId } });
    // Somebody else was faster: it is gone, which is what was asked for.
    if (!before) return { restore: null };
    await tx.conditionalMenu.deleteMany({ where: { id, accountId } });
    const { name: subject, tagId, platform } = before;
    const detail = { id, tagId, platform };
    await recordAudit(tx, { actor, accountId, event: "conditionalMenu.deleted", subject, detail });
    return { restore: seal(JSON.stringify({ ...before, deletedAt: systemClock.now() })) };
  });
}

/**
 * Takes a deletion back: the menu is there again as it was, at its place, with what WeChat has of it.
 *
 * @returns "not-found" when the deletion is too long ago, or not of this account
 */
export async function restoreConditionalMenu(
  { accountId, actor }: ActionContext,
  { restore }: z.output<typeof conditionalRestoreSchema>,
): Promise<{ id: string } | Refusal> {
  const deleted = readDeleted(restore);
  if (deleted?.accountId !== accountId || systemClock.now() - deleted.deletedAt > HOUR)
    return new Refusal("not-found", TEXTS.cannotRestore);
  const { deletedAt: _, published, ...menu } = deleted;
  const { id, name: subject, tagId, platform } = menu;
  return inTransaction(async (tx) => {
    // Pressed twice, or somebody else was faster: it is there, which is what was asked for.
    if (await tx.conditionalMenu.findFirst({ where: { id, accountId }, select: { id: true } })) return { id };
    await tx.conditionalMenu.create({ data: { ...menu, ...(published && { published }) } });
    const detail = { id, tagId, platform };
    await recordAudit(tx, { actor, accountId, event: "conditionalMenu.restored", subject, detail });
    return { id };
  });
}

function readDeleted(restore: string): z.output<typeof deletedMenuSchema> | null {
  const text = openIfReadable(restore);
  return text === null ? null : (deletedMenuSchema.safeParse(JSON.parse(text)).data ?? null);
}

/** Puts the menus into another order; ids that are not there, or were made meanwhile, keep to the front. */
export async function orderConditionalMenus(
  { accountId, actor }: ActionContext,
  { ids }: z.output<typeof conditionalOrderSchema>,
): Promise<{ ids: string[] }> {
  return inTransaction(async (tx) => {
    const rows = await tx.conditionalMenu.findMany({
      where: { accountId },
      orderBy: [{ position: "asc" }, { createdAt: "desc" }],
      select: { id: true, name: true },
    });
    const newOrder = rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    for (const [position, { id }] of newOrder.entries())
      await tx.conditionalMenu.updateMany({ where: { id, accountId }, data: { position } });
    const subject = newOrder.map(({ name }) => name).join(", ");
    const detail = { ids: newOrder.map(({ id }) => id) };
    await recordAudit(tx, { actor, accountId, event: "conditionalMenus.ordered", subject, detail });
    return detail;
  });
}

const TEXTS = {
  cannotRestore: {
    zh: "已经不能撤销这次删除。请重新新建这份菜单。",
    en: "This deletion can no longer be undone. Please make the menu again.",
  },
  gone: {
    zh: "这份菜单已经被删除。您改的内容还在，可以另存为新菜单。",
    en: "This menu has been deleted. Your changes are still here; save them as a new menu.",
  },
  changed: {
    zh: "在您编辑时，别人保存了另一个版本。您改的内容还在，请选择保留哪一个。",
    en: "Somebody saved another version while you were editing. Your changes are still here; choose which to keep.",
  },
} as const satisfies Record<string, Localized>;
