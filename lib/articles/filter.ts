import { ARTICLE_KINDS, type ArticleFilter, STATE_FILTERS } from "./list-types";

/** A page's address, its part after the question mark. */
type Query = Readonly<Record<string, string | string[] | undefined>>;

const MAX_WORDS = 200;

/** Which articles an address asks for; what makes no sense is left out. */
export function readArticleFilter(query: Query): ArticleFilter {
  // What nobody sees is in no article, and PostgreSQL knows no text with a zero in it.
  const word = (name: string) =>
    [query[name]]
      .flat()[0]
      ?.replace(/\p{Cc}/gu, "")
      .slice(0, MAX_WORDS) || undefined;
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
