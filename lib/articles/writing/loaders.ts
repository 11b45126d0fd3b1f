import { notFound } from "next/navigation";
import { listTemplates } from "@/lib/articles/templates/data";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { listFilesById } from "@/lib/media/library/data";
import { getWritten } from "./data";
import type { WrittenState } from "./types";

/** The page on which an article begins, with the account's own templates. */
export async function loadBeginning(accountId: string, after: string | undefined) {
  const scope = await requireScope(accountId, "content.edit");
  const [templates, blocks] = await Promise.all([
    listTemplates(scope.accountId, { kind: "article", after }),
    listTemplates(scope.accountId, { kind: "block" }),
  ]);
  return { accountId: scope.accountId, templates, blocks: blocks.rows };
}

/** The page on which an article is written. */
export async function loadWriting(accountId: string, articleId: string) {
  const scope = await requireScope(accountId);
  const written = await getWritten(scope.accountId, articleId);
  if (!written) notFound();
  const { values, revision, changedBy, changedAt } = written;
  const draft: WrittenState = { document: values, revision, changedBy, changedAt };
  const [firstCover = null] =
    values.coverId === null ? [] : await listFilesById(scope.accountId, [values.coverId]);
  return {
    accountId: scope.accountId,
    articleId,
    canEdit: can(scope.role, "content.edit"),
    draft,
    firstCover,
  };
}
