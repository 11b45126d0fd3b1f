import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { getWritten } from "./data";
import type { WrittenState } from "./types";

/** The page on which an article is written. */
export async function loadWriting(accountId: string, articleId: string) {
  const scope = await requireScope(accountId);
  const written = await getWritten(scope.accountId, articleId);
  if (!written) notFound();
  const { values, revision, changedBy, changedAt } = written;
  const draft: WrittenState = { document: values, revision, changedBy, changedAt };
  return { accountId: scope.accountId, articleId, canEdit: can(scope.role, "content.edit"), draft };
}
