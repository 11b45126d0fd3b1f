/** LIKE's wildcards, kept as other characters: SQLite's LIKE knows no escape unless each query names one. */
const WILDCARDS: Record<string, string> = { "%": "\uE000", _: "\uE001", "\\": "\uE002" };

/**
 * The form in which a list's search column is stored, and in which a searched word is looked for with `contains`:
 * lower case on both databases (their own ideas of case differ), wildcards disarmed.
 */
export function toSearchText(...parts: string[]): string {
  return parts
    .join("\n")
    .toLowerCase()
    .replace(/[%_\\]/g, (character) => WILDCARDS[character] ?? character);
}
