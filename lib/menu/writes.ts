import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import type { Database } from "@/lib/platform/db/db";
import { NO_JSON } from "@/lib/platform/db/sql";
import { isUniqueConflict } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import type { MenuDocument } from "./document";
import type { Loss } from "./types";

/**
 * Makes a document the draft, unless somebody else saved since.
 *
 * @param draft.baseNumber the version that the document comes from; without it that stays what it was
 */
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
    ...(baseNumber !== undefined && { baseNumber, losses: NO_JSON }),
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

/** Keeps what the draft lacks of the live menu that it was taken from. @returns whether there is a draft */
export async function keepLosses(
  tx: Database,
  accountId: AccountId,
  losses: readonly Loss[],
): Promise<boolean> {
  const data = { losses: losses.length > 0 ? [...losses] : NO_JSON };
  const { count } = await tx.menuDraft.updateMany({ where: { accountId }, data });
  return count > 0;
}

const CHANGED: Localized = {
  zh: "在您编辑时，别人保存了另一个版本。您改的内容还在，请选择保留哪一个。",
  en: "Somebody saved another version while you were editing. Your changes are still here; choose which to keep.",
};
