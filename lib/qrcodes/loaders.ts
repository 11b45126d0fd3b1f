import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { systemClock } from "@/lib/platform/clock";
import type { PageRequest } from "@/lib/platform/page";
import { listRulesAnsweringScene } from "./answering-rules";
import { countPermanentQrCodes, getQrCode, listQrCodes } from "./data";

/** The page of an account's codes. `now` tells which of them have expired, in milliseconds. */
export async function loadQrCodes(accountId: string, request: PageRequest & { search?: string }) {
  const scope = await requireScope(accountId);
  const page = await listQrCodes(scope.accountId, request);
  const canEdit = can(scope.role, "content.edit");
  return { accountId: scope.accountId, canEdit, page, now: systemClock.now() };
}

/** The page of one code, with the rules that answer it. */
export async function loadQrCode(accountId: string, id: string) {
  const scope = await requireScope(accountId);
  const code = await getQrCode(scope.accountId, id);
  if (!code) notFound();
  const rules = await listRulesAnsweringScene(scope.accountId, code.scene);
  const canEdit = can(scope.role, "content.edit");
  return { accountId: scope.accountId, canEdit, code, rules, now: systemClock.now() };
}

/** The page of a code to be made. */
export async function loadNewQrCode(accountId: string) {
  const scope = await requireScope(accountId, "content.edit");
  return { accountId: scope.accountId, permanentCount: await countPermanentQrCodes(scope.accountId) };
}
