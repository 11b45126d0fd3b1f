import { hashPassword } from "better-auth/crypto";
import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import { vouchForAccountId } from "@/lib/auth/account-id";
import type { DeskContext } from "@/lib/auth/admin-action";
import { endSessions } from "@/lib/auth/ended-sessions";
import { insertPerson } from "@/lib/auth/insert-person";
import { judgePassword } from "@/lib/auth/judge-password";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { type Database, db } from "@/lib/platform/db/db";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";
import { roleOfInvitation } from "./data";
import { findLink, takeLink } from "./links";
import { REFUSALS } from "./refusals";
import type { acceptanceSchema, joinSchema, newPasswordSchema } from "./schema";

/** What whoever has used a link signs in with, and where they go. */
export type Arrival = { email: string; accountId: string | null };

type Link = NonNullable<Awaited<ReturnType<typeof findLink>>>;

/** Uses an invitation up: its holder becomes a person who can sign in, with the role that it names. */
export async function acceptInvitation({
  token,
  name,
  password: chosen,
}: z.output<typeof acceptanceSchema>): Promise<Arrival | Refusal> {
  // Asked before the password is hashed, which costs much, and again when the link is taken.
  const link = await findLink(db, token, systemClock.now());
  if (!link || link.userId !== null) return REFUSALS.linkIsOver;
  const fault = judgePassword(chosen, { name, email: link.email });
  if (fault) return new Refusal("invalid", CHOOSE_ANOTHER, { password: fault });
  const password = await hashPassword(chosen);
  try {
    return await inTransaction(async (tx) => {
      if (!(await takeLink(tx, link.id))) return REFUSALS.linkIsOver;
      const { email } = link;
      const userId = await insertPerson(tx, { name, email, password, isOwner: false });
      await enter(tx, { userId, name, email }, link);
      return { email, accountId: link.accountId };
    });
  } catch (error) {
    if (isUniqueConflict(error)) return REFUSALS.cameMeanwhile;
    throw error;
  }
}

/** Uses an invitation up for somebody who can sign in already. */
export async function joinAccount(
  { actor }: DeskContext,
  { token }: z.output<typeof joinSchema>,
): Promise<Arrival | Refusal> {
  return inTransaction(async (tx) => {
    const link = await findLink(tx, token, systemClock.now());
    if (!link || link.userId !== null) return REFUSALS.linkIsOver;
    if (link.email !== actor.email) return REFUSALS.otherPerson;
    if (!(await takeLink(tx, link.id))) return REFUSALS.linkIsOver;
    await enter(tx, actor, link);
    return { email: link.email, accountId: link.accountId };
  });
}

/** Uses a reset link up: its holder has chosen a password, and every session that there was ends. */
export async function chooseNewPassword({
  token,
  password: chosen,
}: z.output<typeof newPasswordSchema>): Promise<Arrival | Refusal> {
  const link = await findLink(db, token, systemClock.now());
  const userId = link?.userId;
  if (!link?.user || !userId) return REFUSALS.linkIsOver;
  const { name } = link.user;
  const fault = judgePassword(chosen, { name, email: link.email });
  if (fault) return new Refusal("invalid", CHOOSE_ANOTHER, { password: fault });
  const actor = { userId, name };
  const password = await hashPassword(chosen);
  return inTransaction(async (tx) => {
    if (!(await takeLink(tx, link.id))) return REFUSALS.linkIsOver;
    await tx.credential.updateMany({ where: { userId, providerId: "credential" }, data: { password } });
    await endSessions(tx, userId, "password", systemClock.now());
    await recordAudit(tx, {
      actor,
      event: "password.changed",
      subject: link.email,
      detail: { byLink: true },
    });
    return { email: link.email, accountId: null };
  });
}

/** Gives the role that the invitation names, unless they have one there already. */
async function enter(
  tx: Database,
  person: { userId: string; name: string; email: string },
  { accountId, role: stored, createdByName }: Link,
): Promise<void> {
  const { userId } = person;
  const role = roleOfInvitation(stored);
  if (accountId === null) {
    await tx.user.update({ where: { id: userId }, data: { isOwner: true }, select: { id: true } });
  } else {
    const where = { accountId_userId: { accountId, userId } };
    await tx.membership.upsert({ where, create: { accountId, userId, role }, update: {} });
  }
  await recordAudit(tx, {
    actor: person,
    ...(accountId !== null && { accountId: vouchForAccountId(accountId) }),
    event: "person.joined",
    subject: person.email,
    detail: { role, invitedBy: createdByName },
  });
}

const CHOOSE_ANOTHER = {
  zh: "还没有完成，请换一个密码。",
  en: "Not done yet: choose another password.",
};
