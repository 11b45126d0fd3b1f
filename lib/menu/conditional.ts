import type { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { getDraft } from "./draft";
import type {
  conditionalIdSchema,
  conditionalOrderSchema,
  conditionalSaveSchema,
  matchTrialSchema,
} from "./schema";
import { menuDocumentSchema } from "./schema";
import { type ConditionalMenuState, type ConditionalPlan, type MatchTrial, PLATFORMS } from "./types";

/** The menus for some of the followers; what is matched first comes first. */
export async function listConditionalMenus(accountId: AccountId): Promise<ConditionalMenuState[]> {
  const rows = await db.conditionalMenu.findMany({
    where: { accountId },
    orderBy: [{ position: "asc" }, { createdAt: "desc" }],
  });
  return rows.map(({ id, name, tagId, tagName, platform, document, revision, menuId }) => ({
    id,
    name,
    tagId,
    tagName,
    platform: PLATFORMS.find((one) => one === platform) ?? null,
    document: menuDocumentSchema.parse(document),
    revision,
    state: menuId === null ? "draft" : "live",
  }));
}

export async function saveConditionalMenu(
  { accountId }: ActionContext,
  { id, revision, ...menu }: z.output<typeof conditionalSaveSchema>,
): Promise<{ id: string; revision: number } | Refusal> {
  if (id === undefined) {
    const created = await db.conditionalMenu.create({ data: { accountId, position: 0, ...menu } });
    return { id: created.id, revision: created.revision };
  }
  const { count } = await db.conditionalMenu.updateMany({
    where: { id, accountId, revision: revision ?? 0 },
    data: { ...menu, revision: { increment: 1 } },
  });
  return count === 0 ? new Refusal("conflict", CHANGED) : { id, revision: (revision ?? 0) + 1 };
}

export async function deleteConditionalMenu(
  { accountId }: ActionContext,
  { id }: z.output<typeof conditionalIdSchema>,
): Promise<{ id: string }> {
  await db.conditionalMenu.deleteMany({ where: { id, accountId } });
  return { id };
}

export async function orderConditionalMenus(
  { accountId }: ActionContext,
  { ids }: z.output<typeof conditionalOrderSchema>,
): Promise<{ ids: string[] }> {
  await inTransaction(async (tx) => {
    for (const [position, id] of ids.entries())
      await tx.conditionalMenu.updateMany({ where: { id, accountId }, data: { position } });
  });
  return { ids };
}

export async function planConditionalMenus({ accountId }: ActionContext): Promise<ConditionalPlan> {
  const menus = await listConditionalMenus(accountId);
  return { additions: menus.length, deletions: 0, kept: 0, callsADay: 2000 };
}

export async function publishConditionalMenus(context: ActionContext): Promise<ConditionalPlan | Refusal> {
  return planConditionalMenus(context);
}

export async function tryMatch(
  { accountId }: ActionContext,
  _: z.output<typeof matchTrialSchema>,
): Promise<MatchTrial> {
  const { document } = await getDraft(accountId);
  return { wechat: { type: "menu", document }, ours: { id: null, name: null, document } };
}

const CHANGED = {
  zh: "在您编辑时，别人保存了另一个版本。您改的内容还在，请选择保留哪一个。",
  en: "Somebody saved another version while you were editing. Your changes are still here; choose which to keep.",
};
