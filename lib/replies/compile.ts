import type { ArticleCard } from "@/lib/articles/types";
import { startTimeSlice } from "@/lib/platform/time-slice";
import type { SentFile } from "@/lib/replies/files/types";
import { asUnstopped, beats, type Candidate, CLOSENESS } from "./candidate";
import { normalizeKeyword, withoutStops } from "./keyword";
import { buildPhraseIndex, type PhraseIndex } from "./phrase-index";
import { buildRegexIndex, type RegexIndex } from "./regex-index";
import type { Trigger } from "./schema";
import type { StoredRule } from "./types";

/** An account's rules in the shape in which a message finds its rule, whether there are ten or 100,000. */
export type CompiledRules = {
  exact: ReadonlyMap<string, Candidate>;
  /** Exact keywords that end in punctuation, by what comes before it. */
  unstopped: ReadonlyMap<string, Candidate>;
  contained: { index: PhraseIndex; candidates: readonly Candidate[] };
  regexes: RegexIndex;
  follow: Candidate | null;
  scans: ReadonlyMap<string, Candidate>;
  clicks: ReadonlyMap<string, Candidate>;
  messages: ReadonlyMap<string, Candidate>;
  fallback: Candidate | null;
  articles: ReadonlyMap<string, ArticleCard>;
  /** The cards of each set, by its id. */
  sets: ReadonlyMap<string, readonly ArticleCard[]>;
  /** What WeChat knows the files by that replies send. */
  files: ReadonlyMap<string, SentFile>;
};

/**
 * Compiles an account's enabled rules. Other work goes on meanwhile: 100,000 rules take most of a second.
 *
 * @param articles at least those that the rules' news replies show
 * @param sets at least those that the rules show; whoever only asks which rule answers needs none
 */
export async function compileRules(
  rules: readonly StoredRule[],
  articles: ReadonlyMap<string, ArticleCard>,
  sets: ReadonlyMap<string, readonly ArticleCard[]> = new Map(),
  files: ReadonlyMap<string, SentFile> = new Map(),
): Promise<CompiledRules> {
  const tables = createTables();
  const slice = startTimeSlice();
  for (const [age, rule] of [...rules].sort(byAge).entries()) {
    for (const trigger of rule.triggers)
      enter(tables, { rule, trigger, age, closeness: CLOSENESS.exact, length: 0 });
    if (slice.isOver()) await slice.rest();
  }
  const { contained, regexes, any, ...rest } = tables;
  return {
    exact: rest.exact,
    unstopped: rest.unstopped,
    contained: {
      index: await buildPhraseIndex([...contained.keys()]),
      candidates: [...contained.values()],
    },
    regexes: await buildRegexIndex(regexes),
    follow: any.get("follow") ?? null,
    scans: rest.scans,
    clicks: rest.clicks,
    messages: rest.messages,
    fallback: any.get("default") ?? null,
    articles,
    sets,
    files,
  };
}

type Table = Map<string, Candidate>;
type Tables = Record<"exact" | "unstopped" | "contained" | "scans" | "clicks" | "messages" | "any", Table> & {
  regexes: Candidate[];
};

function createTables(): Tables {
  return {
    exact: new Map(),
    unstopped: new Map(),
    contained: new Map(),
    scans: new Map(),
    clicks: new Map(),
    messages: new Map(),
    any: new Map(),
    regexes: [],
  };
}

function byAge(a: StoredRule, b: StoredRule): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
}

function enter(tables: Tables, candidate: Candidate): void {
  const { trigger } = candidate;
  switch (trigger.type) {
    case "keyword":
      enterKeyword(tables, candidate, trigger);
      break;
    case "scan":
      keepBest(tables.scans, trigger.scene, candidate);
      break;
    case "click":
      keepBest(tables.clicks, trigger.key, candidate);
      break;
    case "message": {
      const closeness = CLOSENESS[trigger.messageType === "any" ? "any" : "message"];
      keepBest(tables.messages, trigger.messageType, { ...candidate, closeness });
      break;
    }
    case "follow":
    case "default":
      keepBest(tables.any, trigger.type, candidate);
      break;
    default:
      trigger satisfies never;
  }
}

type KeywordTrigger = Extract<Trigger, { type: "keyword" }>;

function enterKeyword(tables: Tables, candidate: Candidate, { match, text }: KeywordTrigger): void {
  const keyword = normalizeKeyword(text);
  // An empty phrase is inside everything. The form refuses it, and so does this.
  if (keyword === "") return;
  switch (match) {
    case "exact":
      keepBest(tables.exact, keyword, candidate);
      enterUnstopped(tables, candidate, keyword);
      break;
    case "contains":
      keepBest(tables.contained, keyword, {
        ...candidate,
        closeness: CLOSENESS.contains,
        length: keyword.length,
      });
      break;
    case "regex":
      tables.regexes.push({ ...candidate, closeness: CLOSENESS.regex });
      break;
    default:
      match satisfies never;
  }
}

function enterUnstopped(tables: Tables, candidate: Candidate, keyword: string): void {
  const unstopped = withoutStops(keyword);
  if (unstopped !== "" && unstopped !== keyword)
    keepBest(tables.unstopped, unstopped, asUnstopped(candidate));
}

function keepBest(table: Table, key: string, candidate: Candidate): void {
  const other = table.get(key);
  if (!other || beats(candidate, other)) table.set(key, candidate);
}
