import { cookies, headers } from "next/headers";
import { cache } from "react";
import { listRevisions } from "@/lib/accounts/revision";
import { db } from "@/lib/platform/db/db";
import { type AccountId, vouchForAccountId } from "./account-id";
import { getAuth } from "./auth";
import { findEndReason } from "./ended-sessions";
import { parseRole, type Role } from "./roles";
import type { EndReason } from "./types";

/** A signed-in person. */
export type Actor = { userId: string; name: string; email: string; isOwner: boolean };

/** Asked once a request, however often it is called. */
const getSession = cache(async () => {
  // First: where there is no request, as while the pages are built, Next stops here, before a secret key is made.
  const requestHeaders = await headers();
  return getAuth().api.getSession({ headers: requestHeaders });
});

/** The person behind the request at hand, or null. */
export async function getActor(): Promise<Actor | null> {
  const session = await getSession();
  if (!session) return null;
  const { id, name, email, isOwner, disabledAt } = session.user;
  // Their sessions ended with the disabling; one that was being made at that moment may have been left.
  if (disabledAt) return null;
  return { userId: id, name, email, isOwner: isOwner === true };
}

/** Which of the person's sessions the request at hand is part of; null when there is none. */
export async function getSessionId(): Promise<string | null> {
  return (await getSession())?.session.id ?? null;
}

/** Why the browser behind the request at hand is signed out; null when it never was signed in, or ended that itself. */
export async function getEndReason(): Promise<EndReason | null> {
  const { authCookies } = await getAuth().$context;
  const cookie = (await cookies()).get(authCookies.sessionToken.name)?.value;
  // Behind the full stop is the cookie's signature.
  const [token = ""] = (cookie ?? "").split(".", 1);
  return token === "" ? null : findEndReason(token);
}

/** The actor's role in an account, with the id vouched for; null when the account is not theirs or does not exist. */
export async function getScope(
  actor: Actor,
  accountId: string,
): Promise<{ accountId: AccountId; role: Role } | null> {
  const role = await (actor.isOwner ? ownersRole(accountId) : membersRole(actor.userId, accountId));
  return role && { accountId: vouchForAccountId(accountId), role };
}

async function ownersRole(accountId: string): Promise<Role | null> {
  return (await listRevisions(db, [accountId])).has(accountId) ? "owner" : null;
}

async function membersRole(userId: string, accountId: string): Promise<Role | null> {
  const where = { accountId_userId: { accountId, userId } };
  const membership = await db.membership.findUnique({ where, select: { role: true } });
  return membership && parseRole(membership.role);
}
