import { createHash, randomBytes } from "node:crypto";
import { type AuditEntry, whoIs } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import type { MemberRole } from "@/lib/auth/roles";
import type { Database } from "@/lib/platform/db/db";
import { env } from "@/lib/platform/env";
import { DAY } from "@/lib/platform/time";
import type { NewLink } from "./types";

/** How long an invitation waits, in milliseconds: over a weekend and a day off. */
const INVITATION_LIFE_MS = 7 * DAY;
/** A password is wanted now. */
const RESET_LIFE_MS = DAY;
/** How long a link that is over stays in the list, where it says that it has to be made anew. */
const KEPT_MS = 30 * DAY;

/** Whom a link is for, and what it makes of them. */
export type LinkOrder = { email: string } & (
  | { purpose: "reset"; userId: string }
  | { purpose: "invitation"; accountId: AccountId; role: MemberRole }
  | { purpose: "ownership" }
);

/** Makes a one-time link. An earlier one for the same is over with it. @param now milliseconds */
export async function insertLink(
  tx: Database,
  actor: AuditEntry["actor"],
  order: LinkOrder,
  now: number,
): Promise<NewLink> {
  const token = randomBytes(24).toString("base64url");
  const { actorId, actorName } = whoIs(actor);
  const { email } = order;
  const target = {
    userId: order.purpose === "reset" ? order.userId : null,
    accountId: order.purpose === "invitation" ? order.accountId : null,
  };
  const expiresAt = new Date(now + (order.purpose === "reset" ? RESET_LIFE_MS : INVITATION_LIFE_MS));
  await tx.personLink.deleteMany({
    where: { OR: [{ email, ...target }, { expiresAt: { lt: new Date(now - KEPT_MS) } }] },
  });
  await tx.personLink.create({
    data: {
      tokenHash: hashToken(token),
      email,
      ...target,
      role: order.purpose === "invitation" ? order.role : null,
      createdById: actorId,
      createdByName: actorName,
      createdAt: new Date(now),
      expiresAt,
    },
    select: { id: true },
  });
  return { url: `${env.PUBLIC_URL}/link?token=${token}`, email, expiresAt };
}

/** The link that has this token and is not over yet. */
export async function findLink(database: Database, token: string, now: number) {
  const link = await database.personLink.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { user: { select: { name: true, disabledAt: true } }, account: { select: { name: true } } },
  });
  const isOver = !link || link.expiresAt.getTime() <= now || link.user?.disabledAt;
  return isOver ? null : link;
}

/** Uses a link up. @returns false when somebody else did so at the same moment */
export async function takeLink(tx: Database, id: string): Promise<boolean> {
  return (await tx.personLink.deleteMany({ where: { id } })).count > 0;
}

/** Ends the links that somebody made and nobody used yet, when they may not make such links any more. */
export async function dropLinksOf(
  tx: Database,
  createdById: string,
  where: { accountId?: AccountId } = {},
): Promise<void> {
  await tx.personLink.deleteMany({ where: { createdById, ...where } });
}

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
