import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { jsonContains } from "@/lib/platform/db/contains";
import { db } from "@/lib/platform/db/db";
import { sql } from "@/lib/platform/db/sql";
import { thingOf } from "./address-of-thing";
import { AUDIT_EVENTS, type AuditEventName } from "./events";

/** How far back a change is looked for, in events of the account: what a person edits now was changed lately. */
const LOOK_BACK = 1000;

/**
 * Who made the latest change of this kind to the thing with this id; null when it is too long ago.
 *
 * @param id as the event's detail names it
 */
export async function getLastChanger(
  accountId: AccountId,
  event: AuditEventName,
  id: string,
): Promise<string | null> {
  const rows: unknown = await db.$queryRaw`
    SELECT "actorName" FROM (
      SELECT "actorName", "event", "detail" FROM "AuditEvent"
      WHERE "accountId" = ${accountId} ORDER BY "id" DESC LIMIT ${LOOK_BACK}
    ) AS latest
    WHERE "event" = ${event} AND ${jsonContains(sql`"detail"`, JSON.stringify(id))} LIMIT 1`;
  return rowsSchema.parse(rows)[0]?.actorName ?? null;
}

/** Whether something of this kind was ever done to the account. */
export async function hasHappened(accountId: AccountId, event: AuditEventName): Promise<boolean> {
  return (await db.auditEvent.count({ where: { accountId, event } })) > 0;
}

/** How many rows there are of an event since a time, counted up to a limit. */
export async function countEventsSince(event: AuditEventName, since: Date, limit: number): Promise<number> {
  const rows = await db.auditEvent.findMany({
    where: { event, createdAt: { gte: since } },
    take: limit,
    select: { id: true },
  });
  return rows.length;
}

/** How far back it is looked for what was deleted, in deletions. */
const DELETIONS_TO_SEARCH = 1000;

/** Which of these things were deleted lately, by their ids. */
export async function listDeletedThings(
  accountIds: readonly string[],
  ids: readonly string[],
): Promise<Set<string>> {
  if (accountIds.length === 0 || ids.length === 0) return new Set();
  const event = { in: AUDIT_EVENTS.filter((each) => each.endsWith(".deleted")) };
  const rows = await db.auditEvent.findMany({
    where: { accountId: { in: [...accountIds] }, event },
    orderBy: { id: "desc" },
    take: DELETIONS_TO_SEARCH,
    select: { detail: true },
  });
  const deleted = new Set(rows.map(({ detail }) => thingOf(detail)));
  return new Set(ids.filter((id) => deleted.has(id)));
}

const rowsSchema = z.array(z.object({ actorName: z.string() }));
