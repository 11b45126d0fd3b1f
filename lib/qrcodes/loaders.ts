import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import type { PageRequest } from "@/lib/platform/page";
import { countPermanentQrCodes, listQrCodes } from "./data";

/** The page of an account's codes. */
export async function loadQrCodes(accountId: string, request: PageRequest & { search?: string }) {
  const scope = await requireScope(accountId);
  const [page, permanentCount] = await Promise.all([
    listQrCodes(scope.accountId, request),
    countPermanentQrCodes(scope.accountId),
  ]);
  return { accountId: scope.accountId, canEdit: can(scope.role, "content.edit"), page, permanentCount };
}
