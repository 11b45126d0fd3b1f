import type { z } from "zod";
import type { DeskContext } from "@/lib/auth/admin-action";
import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { createPace } from "@/lib/platform/db/pace";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { startSpareTime } from "@/lib/platform/spare-time";
import { DAY, HOUR } from "@/lib/platform/time";
import { AUDIT_EVENTS } from "./events";
import { kindOf } from "./kinds";
import { recordAudit } from "./record";
import type { auditRetentionSchema } from "./schema";

/** In days; null is for ever. */
export type AuditRetention = { auditDays: number | null; signInDays: number | null };

const ROW = "installation";
/** Sign-ins say where people were. China's Cybersecurity Law has such logs kept for six months at least. */
const USUAL: AuditRetention = { auditDays: null, signInDays: 365 };
const ROWS_A_STEP = { least: 50, most: 2000, isRepeatable: true };

const ACCESS_EVENTS = AUDIT_EVENTS.filter((event) => kindOf(event) === "access");

/** Deletes what is older than it is kept. */
export const auditExpiry: RecurringWork = { name: "audit.expiry", every: HOUR, run: expireAudit };

export async function expireAudit(clock: Clock, signal: AbortSignal): Promise<void> {
  const { auditDays, signInDays } = await getAuditRetention();
  await expire({ in: ACCESS_EVENTS }, signInDays, clock, signal);
  await expire({ notIn: ACCESS_EVENTS }, auditDays, clock, signal);
}

/** How long the audit is kept, and sign-ins. */
export async function getAuditRetention(): Promise<AuditRetention> {
  const select = { auditDays: true, signInDays: true } as const;
  return (await db.auditRetention.findUnique({ where: { id: ROW }, select })) ?? USUAL;
}

/** Says for how long. */
export async function setAuditRetention(
  { actor }: DeskContext,
  days: z.output<typeof auditRetentionSchema>,
): Promise<null> {
  const before = await getAuditRetention();
  return inTransaction(async (tx) => {
    await tx.auditRetention.upsert({ where: { id: ROW }, create: { id: ROW, ...days }, update: days });
    const detail = {
      auditDays: { from: before.auditDays, to: days.auditDays },
      signInDays: { from: before.signInDays, to: days.signInDays },
    };
    await recordAudit(tx, { actor, event: "audit.retentionChanged", subject: "", detail });
    return null;
  });
}

/** A few at a time, in whichever order the index has them. */
async function expire(
  event: { in: string[] } | { notIn: string[] },
  days: number | null,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  if (days === null) return;
  const createdAt = { lt: new Date(clock.now() - days * DAY) };
  const pace = createPace(ROWS_A_STEP);
  const spareTime = startSpareTime();
  while (!signal.aborted) {
    await spareTime.rest(signal);
    const rows = await db.auditEvent.findMany({
      where: { event, createdAt },
      take: pace.size,
      select: { id: true },
    });
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    await pace.inTransaction((tx) => tx.auditEvent.deleteMany({ where: { id: { in: ids } } }));
  }
}
