import { type Query, readQueryWord } from "@/lib/platform/query-word";
import { ARTICLE_KINDS, type ArticleFilter, STATE_FILTERS } from "./list-types";

/** Which articles an address asks for; what makes no sense is left out. */
export function readArticleFilter(query: Query): ArticleFilter {
  const word = (name: string) => readQueryWord(query, name);
  return {
    search: word("q"),
    kind: ARTICLE_KINDS.find((kind) => kind === word("kind")),
    state: STATE_FILTERS.find((state) => state === word("state")),
    folder: word("folder"),
    label: word("label"),
  };
}

/** The other way round: the parameters by which a page knows the filter. */
export function writeArticleFilter({ search, ...filter }: ArticleFilter): URLSearchParams {
  const entries = Object.entries({ q: search, ...filter });
  return new URLSearchParams(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
