import "server-only";

import type { AccountId } from "@/lib/auth/account-id";
import type { Database, Prisma } from "@/lib/platform/db/db";
import type { AuditEventName } from "./events";

export type AuditEntry = {
  /** Null for the operations command line. */
  actor: { userId: string; name: string } | null;
  /** Absent for what concerns the whole desk. */
  accountId?: AccountId;
  event: AuditEventName;
  /** What it was done to, as a person would name it: a rule's name, an e-mail address. */
  subject: string;
  /** What changed, never a secret. */
  detail: Prisma.InputJsonObject;
};

/** Writes who did what, inside the transaction of the change itself: neither exists without the other. */
export async function recordAudit(tx: Database, entry: AuditEntry): Promise<void> {
  const { actor, accountId, event, subject, detail } = entry;
  await tx.auditEvent.create({
    data: { ...whoIs(actor), accountId: accountId ?? null, event, subject, detail },
  });
}

/** Who a change is put down to. */
export function whoIs(actor: AuditEntry["actor"]): { actorId: string | null; actorName: string } {
  return { actorId: actor?.userId ?? null, actorName: actor?.name ?? "command line" };
}
