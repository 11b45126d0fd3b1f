import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import { endSessions } from "@/lib/auth/ended-sessions";
import type { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { Doer } from "./mutations";
import { REFUSALS } from "./refusals";
import type { sessionsOfSchema } from "./schema";

/** Ends somebody's sessions, at once and in whatever browser: the one that is named, or all. */
export async function endSessionsOf(
  doer: Doer,
  { userId, sessionId }: z.output<typeof sessionsOfSchema>,
): Promise<{ ended: number } | Refusal> {
  return endRecorded(doer, userId, sessionId === undefined ? {} : { id: sessionId });
}

/** As {@link endSessionsOf}, for the one or all but one. */
export async function endRecorded(
  { actor }: Doer,
  userId: string,
  which: { id?: string; except?: string },
): Promise<{ ended: number } | Refusal> {
  return inTransaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: userId }, select: { name: true, email: true } });
    if (!person) return REFUSALS.nobody;
    const ended = await endSessions(tx, userId, "ended", systemClock.now(), which);
    if (ended === 0) return which.id ? REFUSALS.noSession : { ended };
    const detail = { name: person.name, sessions: ended };
    await recordAudit(tx, { actor, event: "session.ended", subject: person.email, detail });
    return { ended };
  });
}
