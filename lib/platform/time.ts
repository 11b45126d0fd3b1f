// Spans of time, in milliseconds.

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** China's clocks are this far ahead of UTC, all year and in the whole country. */
export const CHINA_AHEAD = 8 * HOUR;
