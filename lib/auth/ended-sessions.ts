import { createHash } from "node:crypto";
import { type Database, db } from "@/lib/platform/db/db";
import { SESSION_LIFE_MS } from "./limits";
import { END_REASONS, type EndReason } from "./types";

/**
 * Ends sessions of a person, at once and everywhere. Their browsers are told why the next time they come.
 *
 * @param which one of them, or all but one; all of them without it
 * @param now milliseconds
 * @returns how many there were
 */
export async function endSessions(
  tx: Database,
  userId: string,
  reason: EndReason,
  now: number,
  which: { id?: string; except?: string } = {},
): Promise<number> {
  const chosen = { ...(which.id && { equals: which.id }), ...(which.except && { not: which.except }) };
  const where = { userId, ...(Object.keys(chosen).length > 0 && { id: chosen }) };
  const sessions = await tx.session.findMany({ where, select: { token: true } });
  if (sessions.length === 0) return 0;
  await tx.session.deleteMany({ where: { token: { in: sessions.map(({ token }) => token) } } });
  const endedAt = new Date(now);
  await tx.endedSession.createMany({
    data: sessions.map(({ token }) => ({ tokenHash: hashToken(token), userId, reason, endedAt })),
  });
  await tx.endedSession.deleteMany({ where: { endedAt: { lt: new Date(now - SESSION_LIFE_MS) } } });
  return sessions.length;
}

/** Why the session with this token was ended; null when it was not, or by its person's signing out. */
export async function findEndReason(token: string): Promise<EndReason | null> {
  const ended = await db.endedSession.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { reason: true, user: { select: { disabledAt: true } } },
  });
  if (!ended) return null;
  // Whoever may come in again is not told that they may not.
  if (ended.reason === "disabled" && !ended.user.disabledAt) return "ended";
  return END_REASONS.find((reason) => reason === ended.reason) ?? null;
}

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
