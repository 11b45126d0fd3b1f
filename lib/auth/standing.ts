import { z } from "zod";
import type { Database } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { sql } from "@/lib/platform/db/sql";
import { guardTransactions } from "@/lib/platform/db/transaction";
import { can, type Permission, parseRole } from "./roles";

/**
 * Holds the owners' rows to the end of the transaction, always in the same order: changes of who may what come one after
 * the other, and of two owners who disable each other at the same moment one remains.
 */
export async function holdOwners(tx: Database): Promise<void> {
  // SQLite has one writer at a time anyway.
  if (isPostgres) await tx.$queryRaw`SELECT "id" FROM "User" WHERE "isOwner" ORDER BY "id" FOR UPDATE`;
}

/** What a person has to be allowed still when their change is written. */
export type Need =
  | { type: "person" }
  | { type: "owner" }
  | { type: "account"; accountId: string; permission: Permission };

/** The right to do it was taken away between the gate and the change; nothing was changed. */
export class AccessWithdrawn extends Error {
  readonly now: "disabled" | "forbidden";

  constructor(now: "disabled" | "forbidden") {
    super(`access was withdrawn: ${now}`);
    this.name = "AccessWithdrawn";
    this.now = now;
  }
}

/**
 * Runs an action of somebody who has passed the gate. Before its first effect, be that a transaction or a call to
 * WeChat, it is asked once more whether they may: whoever was disabled or lost the role meanwhile changes nothing.
 * Later effects follow from the first, and what WeChat has been told must be written down.
 *
 * @throws {AccessWithdrawn} out of the action's first transaction or call
 */
export function whileAllowed<T>(userId: string, need: Need, run: () => Promise<T>): Promise<T> {
  return guardTransactions((tx) => requireStanding(tx, userId, need), run);
}

async function requireStanding(tx: Database, userId: string, need: Need): Promise<void> {
  if (need.type === "owner") await holdOwners(tx);
  const accountId = need.type === "account" ? need.accountId : "";
  // The row is held until the change is written, so that disabling the person waits for it or it for the disabling;
  // SQLite has one writer at a time anyway.
  const held = isPostgres ? sql`FOR SHARE OF person` : sql``;
  const rows: unknown = await tx.$queryRaw`
    SELECT CASE WHEN person."isOwner" THEN 'owner' ELSE membership."role" END AS "role"
    FROM "User" AS person
    LEFT JOIN "Membership" AS membership
      ON membership."userId" = person."id" AND membership."accountId" = ${accountId}
    WHERE person."id" = ${userId} AND person."disabledAt" IS NULL ${held}`;
  const [person] = rowsSchema.parse(rows);
  if (!person) throw new AccessWithdrawn("disabled");
  if (!isEnough(person.role, need)) throw new AccessWithdrawn("forbidden");
}

function isEnough(storedRole: string | null, need: Need): boolean {
  const role = parseRole(storedRole ?? "");
  switch (need.type) {
    case "person":
      return true;
    case "owner":
      return role === "owner";
    case "account":
      return role !== null && can(role, need.permission);
    default:
      return need satisfies never;
  }
}

const rowsSchema = z.array(z.object({ role: z.string().nullable() }));
