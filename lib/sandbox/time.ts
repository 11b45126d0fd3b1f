// Spans of time in milliseconds: the sandbox stands alone, so it has its own.

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Beijing's clock, by which WeChat counts, is ahead of UTC all year. */
export const BEIJING_AHEAD = 8 * HOUR;
