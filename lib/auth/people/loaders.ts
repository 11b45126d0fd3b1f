import { notFound } from "next/navigation";
import { listAccountNames } from "@/lib/accounts/names";
import { requireActor, requireScope } from "@/lib/auth/page-scope";
import { getActor, getSessionId } from "@/lib/auth/session";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { getPerson, listOpenLinks, listPeoplePage, listSessions, roleOfInvitation } from "./data";
import { findLink } from "./links";
import type { LinkState } from "./types";

export type PeopleRequest = { after?: string; search?: string; afterLink?: string };

/** The people of an account, for its administrators. */
export async function loadMembers(id: string, request: PeopleRequest) {
  const { actor, accountId } = await requireScope(id, "people.manage");
  const [people, links] = await Promise.all([
    listPeoplePage(accountId, request),
    listOpenLinks(accountId, linkPage(request), systemClock.now()),
  ]);
  return { accountId, people, links, readerId: actor.userId, isOwner: actor.isOwner };
}

/** Everybody of the installation; the page exists for its owners only. */
export async function loadPeople(request: PeopleRequest) {
  const { actor } = await requireActor();
  if (!actor.isOwner) notFound();
  const [people, links, accounts] = await Promise.all([
    listPeoplePage(null, request),
    listOpenLinks(null, linkPage(request), systemClock.now()),
    listAccountNames(),
  ]);
  return { people, links, accounts, readerId: actor.userId, isOwner: true };
}

/** One person with roles and sessions, for the owners. */
export async function loadPerson(id: string) {
  const { actor } = await requireActor();
  if (!actor.isOwner) notFound();
  const [person, sessions, accounts] = await Promise.all([
    getPerson({ id }),
    listSessions(id, await getSessionId(), systemClock.now()),
    listAccountNames(),
  ]);
  if (!person) notFound();
  return { person, sessions, accounts, isReader: actor.userId === id };
}

/** What a one-time link opens. Whoever holds it need not be signed in. */
export async function loadLink(token: string): Promise<LinkState> {
  const link = await findLink(db, token, systemClock.now());
  if (!link) return { type: "over" };
  if (link.user) return { type: "reset", email: link.email, name: link.user.name };
  const { email, account } = link;
  const invitation = { email, role: roleOfInvitation(link.role), accountName: account?.name ?? null };
  if (!(await getPerson({ email }))) return { type: "new", ...invitation };
  return { type: "join", isReader: (await getActor())?.email === email, ...invitation };
}

function linkPage({ afterLink }: PeopleRequest) {
  return afterLink === undefined ? {} : { after: afterLink };
}
