import { redirect } from "next/navigation";
import { listSessions } from "@/lib/auth/people/data";
import { systemClock } from "@/lib/platform/clock";
import { requireActor } from "./page-scope";
import { safePath } from "./safe-path";
import { getActor, getEndReason, getSessionId } from "./session";
import { hasOwner, isSetupToken } from "./setup-link";
import type { EndReason } from "./types";

/** The start page: leads on, except when there is nobody yet who could sign in. */
export async function loadStart(): Promise<void> {
  if (await getActor()) redirect("/accounts");
  if (await hasOwner()) redirect("/login");
}

/**
 * The sign-in page: where it leads afterwards, and why this browser was signed out. Who is signed in already goes there
 * at once.
 */
export async function loadSignIn(
  wanted: string | undefined,
): Promise<{ next: string; endReason: EndReason | null }> {
  const next = safePath(wanted);
  if (await getActor()) redirect(next);
  if (!(await hasOwner())) redirect("/");
  return { next, endReason: await getEndReason() };
}

/** What the set-up link opens: the form, or why it does not open it. */
export async function loadSetup(token: string | undefined): Promise<"open" | "used" | "invalid"> {
  if (await hasOwner()) return "used";
  return (await isSetupToken(token ?? "", systemClock)) ? "open" : "invalid";
}

/** What a person can change about themselves, and where they are signed in. */
export async function loadProfile() {
  const { actor } = await requireActor();
  const sessions = await listSessions(actor.userId, await getSessionId(), systemClock.now());
  return { name: actor.name, email: actor.email, sessions };
}
