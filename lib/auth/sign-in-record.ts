import { countEventsSince } from "@/lib/audit/data";
import { type Origin, recordAudit, recordRepeated } from "@/lib/audit/record";
import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { log } from "@/lib/platform/log";
import { processSingleton } from "@/lib/platform/process-singleton";
import { HOUR, MINUTE } from "@/lib/platform/time";
import { networkOf } from "./origin";

/** Who signs in or out. */
type SignedIn = { id: string; name: string; email: string };

/** An e-mail address has no more characters (RFC 5321); what is longer was no address, and may have been a password. */
const MAX_EMAIL_LENGTH = 254;
/** From so many rows of strangers within an hour on, all that come after are one. */
const CROWD = 500;

/** Writes down that somebody has signed in, or out. */
export async function recordSession(
  event: "session.began" | "session.left",
  { id, name, email }: SignedIn,
  origin: Origin,
): Promise<void> {
  await recordAudit(db, { actor: { userId: id, name }, event, subject: email, detail: {}, origin });
}

/**
 * Writes down that somebody was not let in. It never throws: what is refused stays refused, recorded or not.
 *
 * A stranger can do this as often as they like and must not fill the table: guesses at one person from one network are
 * one row an hour, and so are all guesses of a network at people who do not exist.
 *
 * @param typed the e-mail address as it was typed; what is none is not written down
 */
export async function recordRefusedSignIn(
  event: "session.refused" | "limit.reached",
  typed: unknown,
  origin: Origin,
  clock: Clock,
): Promise<void> {
  try {
    await record(event, readTyped(typed), origin, clock.now());
  } catch (error) {
    log.error({ err: error, event }, "a refused sign-in could not be recorded");
  }
}

async function record(
  event: "session.refused" | "limit.reached",
  email: string,
  origin: Origin,
  now: number,
): Promise<void> {
  const network = networkOf(origin.address);
  // Those who are turned away can come back thousands of times a second; a write for each would be their attack.
  if (event === "limit.reached" && !isTimeToSaySo(`${network} ${email}`, now)) return;
  const person = email === "" ? null : await findPerson(email);
  const actor = person && { userId: person.id, name: person.name };
  const isCrowd = !person && (await countEventsSince(event, new Date(now - HOUR), CROWD)) === CROWD;
  const sameness = person ? [person.id, network] : [isCrowd ? "crowd" : network];
  const where = isCrowd ? { address: "*", device: "" } : origin;
  const entry = { actor: actor ?? NOBODY, event, subject: email, detail: {}, origin: where };
  await recordRepeated(db, entry, sameness, now);
}

/** Not null, which is the command line. */
const NOBODY = { userId: null, name: "" };

function findPerson(email: string): Promise<{ id: string; name: string } | null> {
  return db.user.findUnique({ where: { email }, select: { id: true, name: true } });
}

function readTyped(typed: unknown): string {
  const isAddress =
    typeof typed === "string" && typed.length <= MAX_EMAIL_LENGTH && /^[^\s@]+@[^\s@]+$/.test(typed);
  return isAddress ? typed.toLowerCase() : "";
}

const MOST_REMEMBERED = 1000;
const recordedAt = processSingleton("recorded-limits", () => new Map<string, number>());

/** Once a minute for each. */
function isTimeToSaySo(key: string, now: number): boolean {
  const last = recordedAt.get(key);
  if (last !== undefined && now - last < MINUTE && now >= last) return false;
  if (recordedAt.size >= MOST_REMEMBERED) recordedAt.clear();
  recordedAt.set(key, now);
  return true;
}
