import "server-only";

import { createHash } from "node:crypto";
import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import type { Database, Prisma } from "@/lib/platform/db/db";
import { DAY, HOUR } from "@/lib/platform/time";
import type { AuditEventName } from "./events";

/** Where something came from: the client's address, and what its browser says it is. */
export type Origin = { address: string; device: string };

export type AuditEntry = {
  /** Null for the operations command line; without an id for somebody whom nobody knows. */
  actor: { userId: string | null; name: string } | null;
  /** Absent for what concerns the whole desk. */
  accountId?: AccountId;
  event: AuditEventName;
  /** What it was done to, as a person would name it: a rule's name, an e-mail address. */
  subject: string;
  /** What changed, never a secret. */
  detail: Prisma.InputJsonObject;
  origin?: Origin;
};

/** For so long the same is one row. */
const FOLD_WINDOW = HOUR;

/** Writes who did what, inside the transaction of the change itself: neither exists without the other. */
export async function recordAudit(tx: Database, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({ data: toRow(entry) });
}

/**
 * As {@link recordAudit}, for what somebody can do again and again: within an hour the same is one row, which counts.
 *
 * @param sameness what makes it the same, besides the event
 * @param now milliseconds
 */
export async function recordRepeated(
  tx: Database,
  entry: AuditEntry,
  sameness: readonly string[],
  now: number,
): Promise<void> {
  const parts = [entry.event, ...sameness, String(Math.floor(now / FOLD_WINDOW))];
  const foldKey = foldKeyOf(parts);
  const lastAt = new Date(now);
  await tx.auditEvent.upsert({
    where: { foldKey },
    create: { ...toRow(entry), foldKey, createdAt: lastAt, lastAt },
    update: { times: { increment: 1 }, lastAt },
    select: { id: true },
  });
}

/** Who does what settings ask for: renewing, deleting what is old. */
export const DESK = { userId: "mpdesk", name: "公号台" } as const;

/**
 * As {@link recordAudit}, for what the desk does to an account many times a day: one row a day says how much it was.
 * For work that one process does at a time.
 *
 * @param now milliseconds
 */
export async function recordAmount(
  tx: Database,
  entry: Omit<AuditEntry, "actor" | "detail">,
  amount: { name: string; count: number },
  now: number,
): Promise<void> {
  const parts = [entry.event, entry.accountId, "day", String(Math.floor(now / DAY))];
  const foldKey = foldKeyOf(parts);
  const found = await tx.auditEvent.findUnique({ where: { foldKey }, select: { detail: true } });
  const earlier = amountSchema.parse(found?.detail)[amount.name] ?? 0;
  const detail = { [amount.name]: earlier + amount.count };
  const lastAt = new Date(now);
  await tx.auditEvent.upsert({
    where: { foldKey },
    create: { ...toRow({ ...entry, actor: DESK, detail }), foldKey, createdAt: lastAt, lastAt },
    update: { detail, times: { increment: 1 }, lastAt },
    select: { id: true },
  });
}

const amountSchema = z.record(z.string(), z.number()).catch({});

function foldKeyOf(parts: readonly (string | undefined)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

/** Who a change is put down to. */
export function whoIs(actor: AuditEntry["actor"]): { actorId: string | null; actorName: string } {
  return { actorId: actor?.userId ?? null, actorName: actor?.name ?? "command line" };
}

function toRow({ actor, accountId, event, subject, detail, origin }: AuditEntry) {
  return { ...whoIs(actor), accountId: accountId ?? null, event, subject, detail, ...origin };
}
