import { RE2Set } from "re2js";
import { startTimeSlice } from "@/lib/platform/time-slice";
import type { Candidate } from "./candidate";
import { foldPattern } from "./keyword";
import { buildPhraseIndex } from "./phrase-index";
import { compileRegex, REGEX_FLAGS, toRe2Syntax } from "./regex";
import { foldForWords, requiredWords } from "./required-words";

/** Finds the expression that wins among many. */
export type RegexIndex = {
  /**
   * @param text folded by foldForRegex
   * @param isWorthTrying says of a candidate whether it would win if it matched
   */
  search(
    text: string,
    isWorthTrying: (candidate: Candidate) => boolean,
    found: (candidate: Candidate) => void,
  ): void;
};

/** WeChat's own limit for a message is lower; this bounds the time whatever comes. */
const MAX_TEXT = 1024;

/** A set is one automaton. Larger sets need fewer passes over the text, but one set's states must fit in memory. */
const SET_SIZE = 256;
const SET_PROGRAM_SIZE = 4000;
const SET_MEMORY = 4 * 1024 * 1024;

/**
 * Most expressions contain words that a text must have (`^订单\d+$`): those are found by the words and only then tried.
 * The others (`^\d{6}$`) are matched in sets, some 256 in one pass.
 */
export async function buildRegexIndex(candidates: readonly Candidate[]): Promise<RegexIndex> {
  const worded: WordedRegex[] = [];
  const wordless: Candidate[] = [];
  const slice = startTimeSlice();
  for (const candidate of candidates) {
    const words = requiredWords(foldPattern(patternOf(candidate)));
    if (words) worded.push({ candidate, words });
    else wordless.push(candidate);
    if (slice.isOver()) await slice.rest();
  }
  const searches = [await searchByWords(worded), ...(await searchInSets(wordless))];
  return {
    search(text, isWorthTrying, found) {
      const beginning = text.slice(0, MAX_TEXT);
      for (const search of searches) search(beginning, isWorthTrying, found);
    },
  };
}

type Search = RegexIndex["search"];
type WordedRegex = { candidate: Candidate; words: string[] };

async function searchByWords(regexes: readonly WordedRegex[]): Promise<Search> {
  const byWord = new Map<string, WordedRegex[]>();
  for (const regex of regexes)
    for (const word of new Set(regex.words)) {
      const others = byWord.get(word);
      if (others) others.push(regex);
      else byWord.set(word, [regex]);
    }
  const owners = [...byWord.values()];
  const index = await buildPhraseIndex([...byWord.keys()]);
  const matches = createMatcher();
  return (text, isWorthTrying, found) => {
    index.search(foldForWords(text), (word) => {
      for (const { candidate } of owners[word] ?? [])
        if (isWorthTrying(candidate) && matches(candidate, text)) found(candidate);
    });
  };
}

/** Compiles an expression when it is first tried: most never are. */
function createMatcher(): (candidate: Candidate, text: string) => boolean {
  const compiled = new Map<Candidate, ReturnType<typeof compileRegex>>();
  return (candidate, text) => {
    let regex = compiled.get(candidate);
    if (regex === undefined) {
      regex = compileRegex(patternOf(candidate));
      compiled.set(candidate, regex);
    }
    return regex?.test(text) ?? false;
  };
}

async function searchInSets(candidates: readonly Candidate[]): Promise<Search[]> {
  const searches: Search[] = [];
  const slice = startTimeSlice();
  let members: Candidate[] = [];
  let size = 0;
  const close = () => {
    if (members.length > 0) searches.push(searchInSet(members));
    members = [];
    size = 0;
  };
  for (const candidate of candidates) {
    // One that this version refuses is passed over: an expression that cannot be matched answers nothing.
    const programSize = compileRegex(patternOf(candidate))?.programSize();
    if (programSize === undefined) continue;
    if (members.length === SET_SIZE || size + programSize > SET_PROGRAM_SIZE) close();
    members.push(candidate);
    size += programSize;
    if (slice.isOver()) await slice.rest();
  }
  close();
  return searches;
}

function searchInSet(members: readonly Candidate[]): Search {
  const set = new RE2Set(RE2Set.UNANCHORED, REGEX_FLAGS, SET_MEMORY);
  for (const member of members) set.add(toRe2Syntax(patternOf(member)));
  set.compile();
  return (text, isWorthTrying, found) => {
    if (!members.some(isWorthTrying)) return;
    for (const number of set.match(text)) {
      const member = members[number];
      if (member && isWorthTrying(member)) found(member);
    }
  };
}

function patternOf({ trigger }: Candidate): string {
  return trigger.type === "keyword" ? trigger.text : "";
}
