import { notFound } from "next/navigation";
import { findAccount } from "@/lib/accounts/data";
import { getWritten } from "@/lib/articles/writing/data";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { systemClock } from "@/lib/platform/clock";
import { checkValues } from "./check-values";
import { listSendable, listSendings } from "./data";
import { readSendingRights } from "./rights";

/** The page that brings an article to WeChat: what to know before, where it stands, what was sent before. */
export async function loadSending(accountId: string, articleId: string) {
  const scope = await requireScope(accountId);
  const [written, account] = await Promise.all([
    getWritten(scope.accountId, articleId),
    findAccount(scope.accountId),
  ]);
  if (!written) notFound();
  const [sendings, sendable] = await Promise.all([
    listSendings(scope.accountId, articleId),
    listSendable(scope.accountId, articleId),
  ]);
  return {
    accountId: scope.accountId,
    canEdit: can(scope.role, "content.edit"),
    article: { id: articleId, title: written.values.title },
    findings: checkValues(written.values, account?.name ?? ""),
    sendings,
    sendable,
    // The page need not wait for WeChat.
    rights: readSendingRights(scope.accountId, systemClock).catch(() => "unknown" as const),
  };
}
