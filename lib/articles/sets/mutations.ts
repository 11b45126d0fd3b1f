import type { z } from "zod";
import { changeAccount } from "@/lib/accounts/revision";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import type { Database } from "@/lib/platform/db/db";
import { setSearchText } from "./data";
import type { ArticleSetValues, articleSetIdSchema, articleSetUpdateSchema } from "./schema";
import type { SetUse } from "./types";
import { listSetUses } from "./uses";

export async function createSet(
  { actor, accountId }: ActionContext,
  values: ArticleSetValues,
): Promise<{ id: string } | Refusal> {
  return changeAccount(accountId, async (tx) => {
    const titles = await readTitles(tx, accountId, values.articleIds);
    if (!titles) return MISSING;
    const data = { accountId, ...values, searchText: setSearchText(values) };
    const { id } = await tx.articleSet.create({ data, select: { id: true } });
    const detail = { id, after: { name: values.name, articles: titles } };
    await recordAudit(tx, { actor, accountId, event: "articleSet.created", subject: values.name, detail });
    return { id };
  });
}

/** Changes a set, unless somebody else changed it since the form was filled. Whatever shows it follows at once. */
export async function updateSet(
  { actor, accountId }: ActionContext,
  { id, revision, ...values }: z.output<typeof articleSetUpdateSchema>,
): Promise<{ revision: number } | Refusal> {
  return changeAccount(accountId, async (tx) => {
    const before = await tx.articleSet.findFirst({ where: { id, accountId } });
    if (!before) return GONE;
    const titles = await readTitles(tx, accountId, values.articleIds);
    if (!titles) return MISSING;
    const data = { ...values, searchText: setSearchText(values), revision: { increment: 1 } };
    const { count } = await tx.articleSet.updateMany({ where: { id, accountId, revision }, data });
    if (count === 0) return CHANGED;
    const formerIds = Array.isArray(before.articleIds) ? before.articleIds.map(String) : [];
    const formerTitles = (await readTitles(tx, accountId, formerIds)) ?? [];
    const detail = {
      ...{ id, before: { name: before.name, articles: formerTitles } },
      after: { name: values.name, articles: titles },
    };
    await recordAudit(tx, { actor, accountId, event: "articleSet.updated", subject: values.name, detail });
    return { revision: revision + 1 };
  });
}

/** Deletes a set. One that rules or codes still show stays, and the answer names those. */
export async function deleteSet(
  { actor, accountId }: ActionContext,
  { id }: z.output<typeof articleSetIdSchema>,
): Promise<{ isDeleted: boolean; usedBy: SetUse[] }> {
  return changeAccount(accountId, async (tx) => {
    const usedBy = await listSetUses(tx, accountId, id);
    if (usedBy.length > 0) return { isDeleted: false, usedBy };
    const before = await tx.articleSet.findFirst({ where: { id, accountId }, select: { name: true } });
    // Somebody else was faster: the set is gone, which is what was asked for.
    if (!before) return { isDeleted: true, usedBy };
    await tx.articleSet.deleteMany({ where: { id, accountId } });
    await recordAudit(tx, {
      ...{ actor, accountId, event: "articleSet.deleted", subject: before.name },
      detail: { id },
    });
    return { isDeleted: true, usedBy };
  });
}

/** What the articles are called, in the set's order; null when one of them does not exist. */
async function readTitles(
  tx: Database,
  accountId: ActionContext["accountId"],
  ids: readonly string[],
): Promise<string[] | null> {
  const rows = await tx.article.findMany({
    where: { accountId, id: { in: [...ids] } },
    select: { id: true, title: true },
  });
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return titles.size === ids.length ? ids.map((id) => titles.get(id) ?? "") : null;
}

const MISSING_WORDS = {
  zh: "里面有已经删除的图文，请重新选择",
  en: "One of the articles has been deleted; choose again",
};
const MISSING = new Refusal("invalid", MISSING_WORDS, { articleIds: MISSING_WORDS });

const GONE = new Refusal("not-found", {
  zh: "这个图文组已经被删除。您填写的内容还在，可以另存为新的图文组。",
  en: "This set has been deleted. What you chose is still here; save it as a new one.",
});

const CHANGED = new Refusal("conflict", {
  zh: "在您编辑时，别人保存了另一个版本。您填写的内容还在，请选择保留哪一个。",
  en: "Somebody saved another version while you were editing. What you chose is still here; choose which to keep.",
});
