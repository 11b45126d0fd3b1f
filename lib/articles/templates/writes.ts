import type { AccountId } from "@/lib/auth/account-id";
import { upsertRows } from "@/lib/platform/db/bulk";
import type { Database } from "@/lib/platform/db/db";
import { templateSearchText } from "./data";
import type { NewTemplate } from "./schema";

// Functions of a transaction, for whoever writes templates along with something else, and records it.

/** Inserts templates and overwrites those whose id exists. */
export async function writeTemplates(
  tx: Database,
  accountId: AccountId,
  templates: readonly { id: string; createdAt: Date; values: NewTemplate }[],
  { by, now }: { by: { userId: string | null; name: string }; now: Date },
): Promise<void> {
  const rows = templates.map(({ id, createdAt, values }) => ({
    ...values,
    ...{ id, accountId, createdAt, updatedAt: now, searchText: templateSearchText(values) },
    ...{ createdById: by.userId, createdBy: by.name },
  }));
  await upsertRows(tx, TEMPLATE, rows);
}

export async function deleteTemplates(
  tx: Database,
  accountId: AccountId,
  ids: readonly string[],
): Promise<void> {
  await tx.articleTemplate.deleteMany({ where: { accountId, id: { in: [...ids] } } });
}

const TEMPLATE = {
  name: "ArticleTemplate",
  columns: {
    id: "text",
    accountId: "text",
    kind: "text",
    name: "text",
    folder: "text",
    title: "text",
    body: "json",
    look: "json",
    searchText: "text",
    createdById: "text",
    createdBy: "text",
    createdAt: "time",
    updatedAt: "time",
  },
  keptOnUpdate: ["accountId", "kind", "createdById", "createdBy", "createdAt"],
} as const;
