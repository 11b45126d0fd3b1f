import { type CodeFilter, STATE_FILTERS } from "./types";

/** A page's address, its part after the question mark. */
type Query = Readonly<Record<string, string | string[] | undefined>>;

const MAX_WORDS = 200;

/** Which codes an address asks for; what makes no sense is left out. */
export function readCodeFilter(query: Query): CodeFilter {
  // What nobody sees is in no code, and PostgreSQL knows no text with a zero in it.
  const word = (name: string) =>
    [query[name]]
      .flat()[0]
      ?.replace(/\p{Cc}/gu, "")
      .slice(0, MAX_WORDS) || undefined;
  const lifetime = word("lifetime");
  return {
    search: word("q"),
    folder: word("folder"),
    label: word("label"),
    owner: word("owner"),
    state: STATE_FILTERS.find((state) => state === word("state")),
    batch: word("batch"),
    lifetime: lifetime === "permanent" || lifetime === "temporary" ? lifetime : undefined,
  };
}

/** The other way round: the parameters by which a page knows the filter. */
export function writeCodeFilter({ search, unexpired: _, ...filter }: CodeFilter): URLSearchParams {
  const entries = Object.entries({ q: search, ...filter });
  return new URLSearchParams(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
