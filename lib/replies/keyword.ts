/**
 * Longer than any keyword, and than any message that WeChat takes. Putting accents in order, which is part of NFKC, takes
 * time in proportion to the square of their number.
 */
const MAX_LENGTH = 4096;

/**
 * The form in which keywords and messages are compared: without the differences that a follower's keyboard makes
 * (upper case, full-width letters, surrounding spaces).
 */
export function normalizeKeyword(text: string): string {
  return text.slice(0, MAX_LENGTH).normalize("NFKC").toLowerCase().trim();
}
