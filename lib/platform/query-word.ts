/** A page's address, its part after the question mark. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

const MAX_CHARACTERS = 200;

/** A word that an address says under a name, the first one where it says several; undefined for none. */
export function readQueryWord(query: Query, name: string): string | undefined {
  // What nobody sees is in no name, and PostgreSQL knows no text with a zero in it.
  const [word] = [query[name]].flat();
  return word?.replace(/\p{Cc}/gu, "").slice(0, MAX_CHARACTERS) || undefined;
}
