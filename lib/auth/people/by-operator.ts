// What whoever runs the desk does with people from the command line, without a link.

import { hashPassword } from "better-auth/crypto";
import { type AuditEntry, recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import { endSessions } from "@/lib/auth/ended-sessions";
import { insertPerson } from "@/lib/auth/insert-person";
import type { MemberRole } from "@/lib/auth/roles";
import type { NewPerson } from "@/lib/auth/schema";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";

export type Person = {
  id: string;
  name: string;
  email: string;
  isOwner: boolean;
  isDisabled: boolean;
  createdAt: Date;
  /** What they may do where. */
  roles: { accountId: string; accountName: string; role: string }[];
};

/** Everybody who can sign in, the owner first. */
export async function listPeople(): Promise<Person[]> {
  const people = await db.user.findMany({
    select: { id: true, name: true, email: true, isOwner: true, disabledAt: true, createdAt: true },
    orderBy: [{ isOwner: "desc" }, { createdAt: "asc" }],
  });
  const memberships = await db.membership.findMany({
    select: { userId: true, role: true, accountId: true, account: { select: { name: true } } },
    orderBy: { createdAt: "asc" },
  });
  const rolesOf = new Map<string, typeof memberships>();
  for (const membership of memberships)
    rolesOf.set(membership.userId, [...(rolesOf.get(membership.userId) ?? []), membership]);
  return people.map(({ disabledAt, ...person }) => ({
    ...person,
    isDisabled: disabledAt !== null,
    roles: (rolesOf.get(person.id) ?? []).map(({ accountId, account, role }) => ({
      accountId,
      accountName: account.name,
      role,
    })),
  }));
}

/**
 * Makes a person who can sign in, with a role in one account if that is given.
 *
 * @param actor who makes them; null for the operations command line
 * @returns the new person's id, or "taken" when the e-mail address belongs to somebody already
 */
export async function createPerson(
  actor: AuditEntry["actor"],
  person: NewPerson,
  membership?: { accountId: AccountId; role: MemberRole },
): Promise<string | "taken"> {
  const password = await hashPassword(person.password);
  try {
    return await inTransaction(async (tx) => {
      const userId = await insertPerson(tx, { ...person, password, isOwner: false });
      if (membership) await tx.membership.create({ data: { userId, ...membership } });
      const detail = { name: person.name, ...membership };
      await recordAudit(tx, { actor, event: "person.created", subject: person.email, detail });
      return userId;
    });
  } catch (error) {
    if (isUniqueConflict(error)) return "taken";
    throw error;
  }
}

/**
 * Sets a new password and ends every session of the person.
 *
 * @param actor who does it; null for the operations command line
 * @returns false when nobody has this e-mail address
 */
export async function resetPassword(
  actor: AuditEntry["actor"],
  email: string,
  newPassword: string,
): Promise<boolean> {
  const password = await hashPassword(newPassword);
  return inTransaction(async (tx) => {
    const subject = email.toLowerCase();
    const user = await tx.user.findUnique({ where: { email: subject }, select: { id: true } });
    if (!user) return false;
    await tx.credential.updateMany({
      where: { userId: user.id, providerId: "credential" },
      data: { password },
    });
    await endSessions(tx, user.id, "password", systemClock.now());
    await recordAudit(tx, { actor, event: "password.reset", subject, detail: {} });
    return true;
  });
}
