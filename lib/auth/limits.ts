/** In characters, for everybody who sets a password. */
export const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 128;

/** How long a session lives after it was last used, in milliseconds. */
export const SESSION_LIFE_MS = 14 * 24 * 3600 * 1000;
