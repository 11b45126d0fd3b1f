import type { z } from "zod";
import { type AuditEntry, recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import { endSessions } from "@/lib/auth/ended-sessions";
import { can, parseMemberRole, type Role } from "@/lib/auth/roles";
import { holdOwners } from "@/lib/auth/standing";
import type { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { dropLinksOf, insertLink } from "./links";
import { REFUSALS } from "./refusals";
import type {
  invitationSchema,
  linkSchema,
  memberSchema,
  ownerInvitationSchema,
  ownershipSchema,
  personSchema,
  roleChangeSchema,
} from "./schema";
import type { NewLink } from "./types";

/** Who does it; null for the operations command line, which may do what an owner may. */
export type Doer = { actor: AuditEntry["actor"] };
export type AccountDoer = Doer & { accountId: AccountId; role: Role };

/** Makes the one-time link by which somebody becomes a member of the account, as somebody new or as who they are. */
export async function inviteMember(
  { actor, accountId }: AccountDoer,
  { email, role }: z.output<typeof invitationSchema>,
): Promise<NewLink | Refusal> {
  return inTransaction(async (tx) => {
    const known = await tx.user.findUnique({
      where: { email },
      select: { isOwner: true, memberships: { where: { accountId }, select: { role: true } } },
    });
    if (known?.isOwner || (known && known.memberships.length > 0)) return REFUSALS.isMember;
    const link = await insertLink(
      tx,
      actor,
      { purpose: "invitation", email, accountId, role },
      systemClock.now(),
    );
    await recordAudit(tx, { actor, accountId, event: "person.invited", subject: email, detail: { role } });
    return link;
  });
}

/** Makes the one-time link by which somebody becomes an owner of the installation. */
export async function inviteOwner(
  { actor }: Doer,
  { email }: z.output<typeof ownerInvitationSchema>,
): Promise<NewLink | Refusal> {
  return inTransaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return REFUSALS.isHere;
    const link = await insertLink(tx, actor, { purpose: "ownership", email }, systemClock.now());
    await recordAudit(tx, { actor, event: "person.invited", subject: email, detail: { role: "owner" } });
    return link;
  });
}

/** Takes back a link that nobody has used yet. In an account only the account's own. */
export async function withdrawLink(
  { actor, accountId }: Doer & { accountId?: AccountId },
  { linkId }: z.output<typeof linkSchema>,
): Promise<null | Refusal> {
  return inTransaction(async (tx) => {
    const where = { id: linkId, ...(accountId && { accountId }) };
    const link = await tx.personLink.findFirst({ where, select: { email: true } });
    if (!link || (await tx.personLink.deleteMany({ where })).count === 0) return REFUSALS.noLink;
    const event = "personLink.withdrawn" as const;
    await recordAudit(tx, { actor, ...(accountId && { accountId }), event, subject: link.email, detail: {} });
    return null;
  });
}

/**
 * Gives a person another role in the account. Only an owner gives a first role like this: an administrator invites, and
 * so learns nothing of people of other accounts.
 *
 * @param input.was the role that the reader saw; another one by now is a conflict
 */
export async function setRole(
  { actor, accountId, role: ownRole }: AccountDoer,
  { userId, role, was }: z.output<typeof roleChangeSchema>,
): Promise<null | Refusal> {
  if (actor?.userId === userId) return REFUSALS.yourself;
  return inTransaction(async (tx) => {
    const person = await findMember(tx, userId, accountId);
    if (!person || (ownRole !== "owner" && person.role === null)) return REFUSALS.noMember;
    if (person.isOwner) return REFUSALS.isOwner;
    if (person.role === role) return null;
    if (person.role !== was) return REFUSALS.changedMeanwhile;
    const where = { accountId_userId: { accountId, userId } };
    await tx.membership.upsert({ where, create: { accountId, userId, role }, update: { role } });
    if (!can(role, "people.manage")) await dropLinksOf(tx, userId, { accountId });
    const detail = { name: person.name, role: { from: was, to: role } };
    await recordAudit(tx, { actor, accountId, event: "person.roleChanged", subject: person.email, detail });
    return null;
  });
}

/** Takes a person out of the account; they stay in others. */
export async function removeMember(
  { actor, accountId }: AccountDoer,
  { userId }: z.output<typeof memberSchema>,
): Promise<null | Refusal> {
  if (actor?.userId === userId) return REFUSALS.yourself;
  return inTransaction(async (tx) => {
    const person = await findMember(tx, userId, accountId);
    if (!person || person.role === null) return REFUSALS.noMember;
    await tx.membership.deleteMany({ where: { accountId, userId } });
    await dropLinksOf(tx, userId, { accountId });
    const detail = { name: person.name, role: person.role };
    await recordAudit(tx, { actor, accountId, event: "person.removed", subject: person.email, detail });
    return null;
  });
}

/** Shuts a person out of the desk: their sessions and links end, and nothing of theirs goes through any more. */
export async function disablePerson(
  { actor }: Doer,
  { userId }: z.output<typeof personSchema>,
): Promise<null | Refusal> {
  if (actor?.userId === userId) return REFUSALS.yourself;
  return inTransaction(async (tx) => {
    await holdOwners(tx);
    const person = await findPerson(tx, userId);
    if (!person) return REFUSALS.nobody;
    if (person.disabledAt) return null;
    if (person.isOwner && (await isLastOwner(tx, userId))) return REFUSALS.lastOwner;
    const now = systemClock.now();
    await tx.user.update({
      where: { id: userId },
      data: { disabledAt: new Date(now) },
      select: { id: true },
    });
    const sessions = await endSessions(tx, userId, "disabled", now);
    await dropLinksOf(tx, userId);
    await tx.personLink.deleteMany({ where: { userId } });
    const detail = { name: person.name, sessions };
    await recordAudit(tx, { actor, event: "person.disabled", subject: person.email, detail });
    return null;
  });
}

/** Lets a disabled person in again, with the roles they had. */
export async function enablePerson(
  { actor }: Doer,
  { userId }: z.output<typeof personSchema>,
): Promise<null | Refusal> {
  return inTransaction(async (tx) => {
    const person = await findPerson(tx, userId);
    if (!person) return REFUSALS.nobody;
    if (!person.disabledAt) return null;
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null }, select: { id: true } });
    const detail = { name: person.name };
    await recordAudit(tx, { actor, event: "person.enabled", subject: person.email, detail });
    return null;
  });
}

/** Makes somebody an owner of the installation, or an ordinary person with the roles they have in accounts. */
export async function setOwnership(
  { actor }: Doer,
  { userId, isOwner }: z.output<typeof ownershipSchema>,
): Promise<null | Refusal> {
  if (actor?.userId === userId) return REFUSALS.yourself;
  return inTransaction(async (tx) => {
    await holdOwners(tx);
    const person = await findPerson(tx, userId);
    if (!person) return REFUSALS.nobody;
    if (person.isOwner === isOwner) return null;
    if (!isOwner && (await isLastOwner(tx, userId))) return REFUSALS.lastOwner;
    await tx.user.update({ where: { id: userId }, data: { isOwner }, select: { id: true } });
    if (!isOwner) await dropLinksOf(tx, userId);
    const event = isOwner ? ("person.promoted" as const) : ("person.demoted" as const);
    await recordAudit(tx, { actor, event, subject: person.email, detail: { name: person.name } });
    return null;
  });
}

/**
 * Makes the one-time link by which a person chooses a new password. From that moment the old one opens nothing, and
 * their sessions are over: who resets a password mostly fears that somebody else has it.
 */
export async function makeResetLink(
  { actor }: Doer,
  { userId }: z.output<typeof personSchema>,
): Promise<NewLink | Refusal> {
  if (actor?.userId === userId) return REFUSALS.ownPassword;
  return inTransaction(async (tx) => {
    const person = await findPerson(tx, userId);
    if (!person) return REFUSALS.nobody;
    if (person.disabledAt) return REFUSALS.isDisabled;
    const { email, name } = person;
    const now = systemClock.now();
    await tx.credential.updateMany({ where: { userId, providerId: "credential" }, data: { password: null } });
    const sessions = await endSessions(tx, userId, "password", now);
    const link = await insertLink(tx, actor, { purpose: "reset", email, userId }, now);
    await recordAudit(tx, { actor, event: "password.linkMade", subject: email, detail: { name, sessions } });
    return link;
  });
}

async function findPerson(tx: Database, userId: string) {
  const select = { name: true, email: true, isOwner: true, disabledAt: true } as const;
  return tx.user.findUnique({ where: { id: userId }, select });
}

async function findMember(tx: Database, userId: string, accountId: AccountId) {
  const membership = { where: { accountId }, select: { role: true } } as const;
  const select = { name: true, email: true, isOwner: true, memberships: membership } as const;
  const found = await tx.user.findUnique({ where: { id: userId }, select });
  if (!found) return null;
  const { memberships, ...person } = found;
  return { ...person, role: memberships[0] ? parseMemberRole(memberships[0].role) : null };
}

/** Whether nobody but them owns the installation and may sign in. The owners are held. */
async function isLastOwner(tx: Database, userId: string): Promise<boolean> {
  const others = { isOwner: true, disabledAt: null, id: { not: userId } };
  return (await tx.user.count({ where: others })) === 0;
}
