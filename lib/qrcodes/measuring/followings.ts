import type { Following } from "./types";

/** Somebody followed the account, by a code or not, or left it. Times in milliseconds; ids in the order of arrival. */
export type Turn = { id: number; at: number; follows: boolean; codeId: string | null };

/**
 * The times during which somebody followed, in their order. Pushes can arrive in another order than things happened, so
 * it is their times that count. Whoever follows again without having left has left unheard: that time ends there. A
 * departure from nothing that is known says nothing.
 */
export function toFollowings(turns: readonly Turn[]): Following[] {
  const sorted = turns.toSorted((a, b) => a.at - b.at || a.id - b.id);
  return sorted.flatMap(({ follows, at, codeId }, place) => {
    if (!follows) return [];
    const next = sorted[place + 1];
    return [{ codeId, followedAt: new Date(at), unfollowedAt: next ? new Date(next.at) : null }];
  });
}
