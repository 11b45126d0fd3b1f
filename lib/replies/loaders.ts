import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import type { PageRequest } from "@/lib/platform/page";
import { getRule, listCardsOf, listRules } from "./rule-list";

/** The page of an account's rules. */
export async function loadRules(accountId: string, request: PageRequest & { search?: string }) {
  const scope = await requireScope(accountId);
  const page = await listRules(scope.accountId, request);
  const cards = await listCardsOf(scope.accountId, page.rows);
  return { accountId: scope.accountId, canEdit: can(scope.role, "content.edit"), page, cards };
}

/** The page of one rule. */
export async function loadRule(accountId: string, id: string) {
  const scope = await requireScope(accountId);
  const rule = await getRule(scope.accountId, id);
  if (!rule) notFound();
  const cards = await listCardsOf(scope.accountId, [rule]);
  return { accountId: scope.accountId, canEdit: can(scope.role, "content.edit"), rule, cards };
}

/** The page of a rule to be made. */
export async function loadNewRule(accountId: string) {
  const scope = await requireScope(accountId, "content.edit");
  return { accountId: scope.accountId };
}
