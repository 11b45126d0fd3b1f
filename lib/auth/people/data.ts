import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { type MemberRole, parseMemberRole } from "@/lib/auth/roles";
import { containsText } from "@/lib/platform/db/contains";
import { db } from "@/lib/platform/db/db";
import { sql } from "@/lib/platform/db/sql";
import { newestFirst, type Page, type PageRequest, placeCursor, readPage } from "@/lib/platform/page";
import { deviceOf } from "./device";
import type { OpenLink, PersonView, SessionView } from "./types";

/** The most that is shown of somebody's sessions and roles, the latest; far more than anybody uses. */
const SHOWN = 100;
/** The most that a search finds, the newest; whoever wants others says more of their name. */
const MOST_FOUND = 1000;

/**
 * One page of the people who can sign in, newest first.
 *
 * @param accountId only those who may enter this account, with nothing said of others; null for everybody
 */
export async function listPeoplePage(
  accountId: AccountId | null,
  request: PageRequest & { search?: string },
): Promise<Page<PersonView>> {
  const ids = await findPeople(request.search?.trim() ?? "");
  return readPage(request, placeCursor, async (reading) => {
    const { where, orderBy } = newestFirst(reading);
    const conditions = [
      where,
      accountId === null ? {} : { OR: [{ isOwner: true }, { memberships: { some: { accountId } } }] },
      ids === null ? {} : { id: { in: ids } },
    ];
    const people = await db.user.findMany({
      where: { AND: conditions },
      orderBy,
      take: reading.take,
      select: personColumns(accountId),
    });
    return people.map(toView);
  });
}

/** Whose name or address contains the words, whatever their case; null where no words are given. */
async function findPeople(words: string): Promise<string[] | null> {
  if (words === "") return null;
  const isMeant = sql`${containsText(sql`"name"`, words)} OR ${containsText(sql`"email"`, words)}`;
  const rows =
    await db.$queryRaw`SELECT "id" FROM "User" WHERE ${isMeant} ORDER BY "createdAt" DESC LIMIT ${MOST_FOUND}`;
  return idRowsSchema.parse(rows).map(({ id }) => id);
}

const idRowsSchema = z.array(z.object({ id: z.string() }));

/** Somebody with the roles that they have everywhere; null when there is no such person. */
export async function getPerson(where: { id: string } | { email: string }): Promise<PersonView | null> {
  const person = await db.user.findUnique({ where, select: personColumns(null) });
  return person && toView(person);
}

/** One page of the one-time links that were not used yet, newest first. @param accountId null for all of them */
export async function listOpenLinks(
  accountId: AccountId | null,
  request: PageRequest,
  now: number,
): Promise<Page<OpenLink>> {
  return readPage(request, placeCursor, async (reading) => {
    const { where, orderBy } = newestFirst(reading);
    const links = await db.personLink.findMany({
      where: { ...where, ...(accountId !== null && { accountId }) },
      orderBy,
      take: reading.take,
      select: LINK_COLUMNS,
    });
    return links.map(({ userId, role, account, createdById, createdByName, ...link }) => ({
      ...link,
      createdByName: createdById === null ? null : createdByName,
      purpose: userId === null ? ("invitation" as const) : ("reset" as const),
      role: userId === null ? roleOfInvitation(role) : null,
      accountName: account?.name ?? null,
      isOver: link.expiresAt.getTime() <= now,
    }));
  });
}

/** A person's sessions that are not over, the one that was used last first. @param current the reader's own session */
export async function listSessions(
  userId: string,
  current: string | null,
  now: number,
): Promise<SessionView[]> {
  const sessions = await db.session.findMany({
    where: { userId, expiresAt: { gt: new Date(now) } },
    orderBy: { updatedAt: "desc" },
    take: SHOWN,
    select: { id: true, userAgent: true, ipAddress: true, updatedAt: true, createdAt: true },
  });
  return sessions
    .map(({ id, userAgent, ipAddress, updatedAt, createdAt }) => ({
      id,
      device: deviceOf(userAgent),
      address: ipAddress === "" ? null : ipAddress,
      lastSeenAt: updatedAt,
      startedAt: createdAt,
      isThis: id === current,
    }))
    .sort((one, other) => Number(other.isThis) - Number(one.isThis));
}

/** Without an account the invited person will own the installation. */
export function roleOfInvitation(stored: string | null): MemberRole | "owner" {
  return stored === null ? "owner" : parseMemberRole(stored);
}

function personColumns(accountId: AccountId | null) {
  return {
    id: true,
    name: true,
    email: true,
    isOwner: true,
    disabledAt: true,
    createdAt: true,
    memberships: {
      where: accountId === null ? {} : { accountId },
      orderBy: { createdAt: "asc" as const },
      take: SHOWN,
      select: { accountId: true, role: true, account: { select: { name: true } } },
    },
  };
}

type StoredPerson = Omit<PersonView, "isDisabled" | "roles"> & {
  disabledAt: Date | null;
  memberships: { accountId: string; role: string; account: { name: string } }[];
};

function toView({ disabledAt, memberships, ...person }: StoredPerson): PersonView {
  const roles = memberships.map(({ accountId, account, role }) => {
    return { accountId, accountName: account.name, role: parseMemberRole(role) };
  });
  return { ...person, isDisabled: disabledAt !== null, roles };
}

const LINK_COLUMNS = {
  id: true,
  email: true,
  userId: true,
  role: true,
  account: { select: { name: true } },
  createdById: true,
  createdByName: true,
  createdAt: true,
  expiresAt: true,
} as const;
