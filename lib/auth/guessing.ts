import { createHmac } from "node:crypto";
import { CLOCK_SKEW_MS, type Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { isUniqueConflict } from "@/lib/platform/db/transaction";
import { deriveKey } from "@/lib/platform/secret-box";
import { DAY, MINUTE, SECOND } from "@/lib/platform/time";

/** So many passwords may be tried at once, from wherever; people mistype a few times and then think. */
const FREE_ATTEMPTS = 10;
/** The longest that the next one waits: an attacker who tries all day and night gets 1,440 a day. */
const LONGEST_WAIT = MINUTE;
/** When nobody has tried for so long, it begins anew. */
const FORGOTTEN_AFTER = DAY;
/** So often somebody else may be quicker before whoever asks is told to wait. */
const TRIES = 12;

/** Who is guessed at, or from which device, as the table names it: it must not give away what was typed. */
export function guessKey(kind: "person" | "device", name: string): string {
  const digest = createHmac("sha256", deriveKey("guesses")).update(`${kind} ${name}`).digest("base64url");
  return `${kind}:${digest}`;
}

/**
 * Takes one attempt at a password, before it is looked at, so that many at once are counted as many. Each attempt beyond
 * the first ones makes the next wait twice as long, up to a minute: nobody is ever locked out. What is refused counts
 * for nothing.
 *
 * @returns null when it may be tried now, else in how many seconds
 */
export async function takeGuess(key: string, clock: Clock): Promise<number | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    const now = clock.now();
    const row = await db.signInGuess.findUnique({ where: { key } });
    if (!row && (await isFirst(key, now))) return null;
    if (!row) continue;
    const wait = row.nextAt.getTime() - now;
    // Longer than any wait is: written by a clock that was ahead.
    if (wait > 0 && wait <= LONGEST_WAIT + CLOCK_SKEW_MS) return Math.ceil(wait / SECOND);
    const isForgotten = now - row.lastAt.getTime() > FORGOTTEN_AFTER;
    const attempts = isForgotten ? 1 : row.attempts + 1;
    const { count } = await db.signInGuess.updateMany({
      where: { key, attempts: row.attempts, lastAt: row.lastAt },
      data: { attempts, ...timesAfter(attempts, now) },
    });
    if (count === 1) return null;
  }
  return 1;
}

/** Gives an attempt back: the password was right. What others have tried goes on counting. */
export async function giveGuessBack(key: string): Promise<void> {
  await db.signInGuess.updateMany({
    where: { key, attempts: { gt: 0 } },
    data: { attempts: { decrement: 1 } },
  });
}

/** Deletes what is forgotten. @returns how many rows */
export async function deleteForgottenGuesses(clock: Clock): Promise<number> {
  const lastAt = { lt: new Date(clock.now() - FORGOTTEN_AFTER) };
  const { count } = await db.signInGuess.deleteMany({ where: { lastAt } });
  return count;
}

async function isFirst(key: string, now: number): Promise<boolean> {
  try {
    await db.signInGuess.create({ data: { key, attempts: 1, ...timesAfter(1, now) } });
    return true;
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    return false;
  }
}

function timesAfter(attempts: number, now: number): { nextAt: Date; lastAt: Date } {
  const beyond = attempts - FREE_ATTEMPTS;
  const wait = beyond < 0 ? 0 : Math.min(SECOND * 2 ** beyond, LONGEST_WAIT);
  return { nextAt: new Date(now + wait), lastAt: new Date(now) };
}
