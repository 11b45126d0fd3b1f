import type { AuditEventName } from "@/lib/audit/events";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/db/db";
import { NO_JSON } from "@/lib/platform/db/sql";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { BatchState } from "./types";

type BatchId = { id: string };

const GOING_ON = { state: "running", resumeAt: null, reason: NO_JSON, endedAt: null } as const;

/** Stops making codes until somebody says to go on. What WeChat is being asked at this moment is still kept. */
export function pauseBatch(context: ActionContext, { id }: BatchId): Promise<Refusal | null> {
  return change(context, id, "qrBatch.paused", async (tx) => {
    const data = { state: "paused", resumeAt: null, reason: NO_JSON };
    return move(tx, context, id, ["running"], data);
  });
}

/** Goes on with the codes that are not made yet, at once, even where it was to rest or had been cancelled. */
export function resumeBatch(context: ActionContext, { id }: BatchId): Promise<Refusal | null> {
  return change(context, id, "qrBatch.resumed", (tx) =>
    move(tx, context, id, ["running", "paused", "cancelled"], GOING_ON),
  );
}

/** Ends a batch before its time. The codes that were made stay. */
export function cancelBatch(context: ActionContext, { id }: BatchId): Promise<Refusal | null> {
  return change(context, id, "qrBatch.cancelled", async (tx) => {
    const data = {
      state: "cancelled",
      endedAt: new Date(systemClock.now()),
      resumeAt: null,
      reason: NO_JSON,
    };
    return move(tx, context, id, ["running", "paused"], data);
  });
}

/** Tries the failed codes once more, and with them whatever else is not made yet. */
export function repeatFailed(context: ActionContext, { id }: BatchId): Promise<Refusal | null> {
  return change(context, id, "qrBatch.repeated", async (tx) => {
    // First, so that two people at once, or the runner and one, do not count the same items.
    const { count: found } = await tx.qrBatch.updateMany({
      where: { id, accountId: context.accountId, failed: { gt: 0 } },
      data: GOING_ON,
    });
    if (found === 0) return false;
    const { count } = await tx.qrBatchItem.updateMany({
      where: { batchId: id, state: "failed" },
      data: { state: "waiting", failure: NO_JSON },
    });
    await tx.qrBatch.update({ where: { id }, data: { failed: { decrement: count } }, select: { id: true } });
    return true;
  });
}

/** A change with its record; a conflict where the batch is not in a state for it (any more). */
async function change(
  { actor, accountId }: ActionContext,
  id: string,
  event: AuditEventName,
  run: (tx: Database) => Promise<boolean>,
): Promise<Refusal | null> {
  return inTransaction(async (tx) => {
    const batch = await tx.qrBatch.findFirst({ where: { id, accountId }, select: { name: true } });
    if (!batch) return new Refusal("not-found", GONE);
    if (!(await run(tx))) return new Refusal("conflict", OTHERWISE_NOW);
    await recordAudit(tx, { actor, accountId, event, subject: batch.name, detail: { id } });
    return null;
  });
}

async function move(
  tx: Database,
  { accountId }: ActionContext,
  id: string,
  from: BatchState[],
  data: Parameters<Database["qrBatch"]["updateMany"]>[0]["data"],
): Promise<boolean> {
  const { count } = await tx.qrBatch.updateMany({ where: { id, accountId, state: { in: from } }, data });
  return count === 1;
}

const GONE = { zh: "找不到这一批", en: "This batch does not exist" };
const OTHERWISE_NOW = {
  zh: "这一批的状态已经变了，请看现在的进度",
  en: "The batch has moved on meanwhile; see how it is now",
};
