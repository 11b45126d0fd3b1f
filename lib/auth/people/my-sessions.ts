import type { z } from "zod";
import type { DeskContext } from "@/lib/auth/admin-action";
import { getSessionId } from "@/lib/auth/session";
import type { Refusal } from "@/lib/platform/action";
import { REFUSALS } from "./refusals";
import type { sessionSchema } from "./schema";
import { endRecorded } from "./session-mutations";

/** Ends one of one's own sessions, in whatever browser it is. */
export async function endMySession(
  { actor }: DeskContext,
  { sessionId }: z.output<typeof sessionSchema>,
): Promise<{ ended: number } | Refusal> {
  return endRecorded({ actor }, actor.userId, { id: sessionId });
}

/** Ends all of one's own sessions but the one at hand. */
export async function endMyOtherSessions({ actor }: DeskContext): Promise<{ ended: number } | Refusal> {
  const current = await getSessionId();
  // Without one nobody would be here; all of them would be ended.
  if (current === null) return REFUSALS.noSession;
  return endRecorded({ actor }, actor.userId, { except: current });
}
