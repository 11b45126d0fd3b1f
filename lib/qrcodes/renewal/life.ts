import { DAY, SECOND } from "@/lib/platform/time";
import { MAX_SECONDS, MIN_SECONDS } from "@/lib/qrcodes/limits";

/** A code is renewed when a tenth of its life is left, and never more than a day ahead; milliseconds. */
const SHARE_LEFT = 0.1;
export const AHEAD_MS = DAY;

/** What a life is reckoned from: a code that was renewed has begun anew. */
export type LifeColumns = { createdAt: Date; renewedAt: Date | null; expiresAt: Date | null };

/** How long a code lives, in seconds that WeChat takes: whoever renews it asks for as long again. */
export function lifeOf({ renewedAt, createdAt, expiresAt }: LifeColumns): number {
  const beginning = (renewedAt ?? createdAt).getTime();
  const seconds = Math.round(((expiresAt?.getTime() ?? beginning) - beginning) / SECOND);
  return Math.min(Math.max(seconds, MIN_SECONDS), MAX_SECONDS);
}

/** Whether so little of a code's life is left that it is to be renewed. @param now milliseconds */
export function isDue(code: LifeColumns, now: number): boolean {
  if (code.expiresAt === null) return false;
  return code.expiresAt.getTime() - now <= Math.min(AHEAD_MS, lifeOf(code) * SECOND * SHARE_LEFT);
}

/** When a code's new life counts as begun: by its own end, so that it stays exactly as long as it was. */
export function startOfLife(expiresAt: Date | null, lifeSeconds: number): Date | null {
  return expiresAt && new Date(expiresAt.getTime() - lifeSeconds * SECOND);
}
