import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { inTransaction } from "@/lib/platform/db/transaction";
import { templateSearchText } from "./data";
import type { newTemplateSchema, templateIdSchema, templateUpdateSchema } from "./schema";

/** Keeps a part of an article, or a whole one, for further articles. */
export function saveTemplate(
  { actor, accountId }: ActionContext,
  values: z.output<typeof newTemplateSchema>,
): Promise<{ id: string }> {
  const searchText = templateSearchText(values);
  const data = { ...values, accountId, searchText, createdById: actor.userId, createdBy: actor.name };
  return inTransaction(async (tx) => {
    const { id } = await tx.articleTemplate.create({ data, select: { id: true } });
    const detail = { id, kind: values.kind };
    await recordAudit(tx, {
      actor,
      accountId,
      event: "articleTemplate.created",
      subject: values.name,
      detail,
    });
    return { id };
  });
}

/** Gives a template another name or folder. */
export function updateTemplate(
  { actor, accountId }: ActionContext,
  { id, ...values }: z.output<typeof templateUpdateSchema>,
): Promise<{ id: string } | Refusal> {
  return inTransaction(async (tx) => {
    const before = await tx.articleTemplate.findFirst({
      where: { id, accountId },
      select: { name: true, folder: true },
    });
    if (!before) return GONE;
    const data = { ...values, searchText: templateSearchText(values) };
    await tx.articleTemplate.updateMany({ where: { id, accountId }, data });
    const detail = { id, before, after: values };
    await recordAudit(tx, {
      actor,
      accountId,
      event: "articleTemplate.updated",
      subject: values.name,
      detail,
    });
    return { id };
  });
}

/** Deletes a template. Articles that were begun with it stay as they are. */
export function deleteTemplate(
  { actor, accountId }: ActionContext,
  { id }: z.output<typeof templateIdSchema>,
): Promise<{ isDeleted: true }> {
  return inTransaction(async (tx) => {
    const before = await tx.articleTemplate.findFirst({ where: { id, accountId }, select: { name: true } });
    // Somebody else was faster: it is gone, which is what was asked for.
    if (!before) return { isDeleted: true };
    await tx.articleTemplate.deleteMany({ where: { id, accountId } });
    const subject = before.name;
    await recordAudit(tx, { actor, accountId, event: "articleTemplate.deleted", subject, detail: { id } });
    return { isDeleted: true };
  });
}

const GONE = new Refusal("not-found", {
  zh: "这个模板已经被删除，请刷新后再看",
  en: "This template has been deleted; reload the page",
});
