/** Why a session ended before its time; who signed out themself needs no reason. */
export const END_REASONS = ["disabled", "ended", "password"] as const;
export type EndReason = (typeof END_REASONS)[number];
