import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { db } from "@/lib/platform/db/db";
import type { PageRequest } from "@/lib/platform/page";
import { getSet, listSets } from "./data";
import { listSetUses } from "./uses";

/** The page of an account's sets. */
export async function loadSets(accountId: string, request: PageRequest & { search?: string | undefined }) {
  const scope = await requireScope(accountId);
  const page = await listSets(scope.accountId, request);
  return { accountId: scope.accountId, canEdit: can(scope.role, "content.edit"), page };
}

/** The page of one set, with the rules and codes that a change of it reaches. */
export async function loadSet(accountId: string, id: string) {
  const scope = await requireScope(accountId);
  const [set, usedBy] = await Promise.all([
    getSet(scope.accountId, id),
    listSetUses(db, scope.accountId, id),
  ]);
  if (!set) notFound();
  return { accountId: scope.accountId, canEdit: can(scope.role, "content.edit"), set, usedBy };
}

/** The page of a set to be made. */
export async function loadNewSet(accountId: string) {
  const scope = await requireScope(accountId, "content.edit");
  return { accountId: scope.accountId };
}
