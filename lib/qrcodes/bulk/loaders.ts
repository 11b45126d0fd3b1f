import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { systemClock } from "@/lib/platform/clock";
import type { PageRequest } from "@/lib/platform/page";
import { CHINA_AHEAD } from "@/lib/platform/time";
import { getQuota, listKnownWords, listQrCodes } from "@/lib/qrcodes/data";
import { listKnownColumns } from "./column-names";
import { getBatch, listBatches, listBatchItems } from "./data";
import type { ItemState } from "./types";

/** How many archived codes the form names. */
const OFFERED = 5;

/** The page of an account's batches. `now` in milliseconds. */
export async function loadBatches(accountId: string, request: PageRequest) {
  const scope = await requireScope(accountId);
  const page = await listBatches(scope.accountId, request);
  const canEdit = can(scope.role, "content.edit");
  return { accountId: scope.accountId, canEdit, page, now: systemClock.now() };
}

/** The page on which a list becomes a batch. */
export async function loadNewBatch(accountId: string) {
  const scope = await requireScope(accountId, "content.edit");
  const [quota, words, reusable, columns] = await Promise.all([
    getQuota(scope.accountId),
    listKnownWords(scope.accountId),
    listQrCodes(scope.accountId, { state: "archived", lifetime: "permanent" }),
    listKnownColumns(scope.accountId),
  ]);
  return {
    accountId: scope.accountId,
    quota,
    words,
    columns,
    moment: chinaMoment(systemClock.now()),
    reusable: reusable.rows.slice(0, OFFERED),
  };
}

/** The page of one batch, with some of its codes: those that failed, unless the address asks for others. */
export async function loadBatch(
  accountId: string,
  id: string,
  request: { show?: string | undefined; after?: string | undefined },
) {
  const scope = await requireScope(accountId);
  const batch = await getBatch(scope.accountId, id);
  if (!batch) notFound();
  const show = shownState(request.show, batch.failed > 0);
  const items = await listBatchItems(scope.accountId, id, { state: show, after: request.after });
  const canEdit = can(scope.role, "content.edit");
  return { accountId: scope.accountId, canEdit, batch, show, items, now: systemClock.now() };
}

/** Such as "11-22 14:05" in China. */
function chinaMoment(now: number): string {
  return new Date(now + CHINA_AHEAD).toISOString().slice(5, 16).replace("T", " ");
}

function shownState(asked: string | undefined, hasFailed: boolean): ItemState {
  switch (asked) {
    case "made":
    case "failed":
    case "waiting":
      return asked;
    default:
      return hasFailed ? "failed" : "made";
  }
}
