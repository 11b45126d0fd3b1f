import type { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { type Database, db } from "@/lib/platform/db/db";
import { isUniqueConflict } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import { EMPTY_MENU, type MenuDocument } from "./document";
import { type draftSaveSchema, menuDocumentSchema } from "./schema";
import type { DraftState } from "./types";
import { getPublishedVersion } from "./versions";

/** The menu that staff work on; before the first change it is what was published last. */
export async function getDraft(accountId: AccountId): Promise<DraftState> {
  const row = await db.menuDraft.findUnique({ where: { accountId } });
  if (row) {
    const { revision, baseNumber, updatedBy, updatedAt } = row;
    return { document: menuDocumentSchema.parse(row.document), revision, baseNumber, updatedBy, updatedAt };
  }
  const published = await getPublishedVersion(accountId, "zh");
  return {
    document: published?.document ?? EMPTY_MENU,
    revision: 0,
    baseNumber: published?.number ?? 0,
    updatedBy: published?.publishedBy ?? "",
    updatedAt: published?.publishedAt ?? new Date(0),
  };
}

/** Keeps what was typed, unless somebody else saved since. Not audited: it happens at every pause in typing. */
export async function saveDraft(
  context: ActionContext,
  { document, revision }: z.output<typeof draftSaveSchema>,
): Promise<{ revision: number } | Refusal> {
  const { baseNumber } = revision === 0 ? await getDraft(context.accountId) : { baseNumber: undefined };
  return writeDraft(db, context, { document, revision, baseNumber });
}

/** As {@link saveDraft}, in a transaction, and with the version that the document comes from. */
export async function writeDraft(
  tx: Database,
  { accountId, actor }: Pick<ActionContext, "accountId" | "actor">,
  {
    document,
    revision,
    baseNumber,
  }: { document: MenuDocument; revision: number; baseNumber?: number | undefined },
): Promise<{ revision: number } | Refusal> {
  const data = {
    document,
    updatedById: actor.userId,
    updatedBy: actor.name,
    ...(baseNumber !== undefined && { baseNumber }),
  };
  if (revision > 0) {
    const { count } = await tx.menuDraft.updateMany({
      where: { accountId, revision },
      data: { ...data, revision: { increment: 1 } },
    });
    return count === 0 ? new Refusal("conflict", CHANGED) : { revision: revision + 1 };
  }
  try {
    await tx.menuDraft.create({ data: { accountId, ...data } });
    return { revision: 1 };
  } catch (error) {
    if (isUniqueConflict(error)) return new Refusal("conflict", CHANGED);
    throw error;
  }
}

const CHANGED: Localized = {
  zh: "在您编辑时，别人保存了另一个版本。您改的内容还在，请选择保留哪一个。",
  en: "Somebody saved another version while you were editing. Your changes are still here; choose which to keep.",
};
