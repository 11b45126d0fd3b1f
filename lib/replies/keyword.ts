/**
 * The form in which keywords and messages are compared: without the differences that a follower's keyboard makes
 * (upper case, full-width letters, surrounding spaces).
 */
export function normalizeKeyword(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
