import { type Query, readQueryWord } from "@/lib/platform/query-word";
import { type CodeFilter, STATE_FILTERS } from "./types";

/** Which codes an address asks for; what makes no sense is left out. */
export function readCodeFilter(query: Query): CodeFilter {
  const word = (name: string) => readQueryWord(query, name);
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
