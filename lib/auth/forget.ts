import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { HOUR } from "@/lib/platform/time";
import { deleteForgottenGuesses } from "./guessing";

/** Deletes what signing in needs no more: sessions that are over, with their addresses, and old guesses. */
export const signInForgetting: RecurringWork = { name: "auth.forgetting", every: HOUR, run: forgetSignIns };

export async function forgetSignIns(clock: Clock): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lt: new Date(clock.now()) } } });
  await deleteForgottenGuesses(clock);
}
