import { startTimeSlice } from "@/lib/platform/time-slice";

/**
 * Finds every one of many phrases inside a text in one pass over the text (Aho–Corasick), so that 100,000 phrases cost
 * what ten do. The automaton lives in flat arrays: 100,000 phrases of five characters take some 20 MB.
 */
export type PhraseIndex = {
  /** Calls back with the number of each phrase that the text contains, once. */
  search(text: string, found: (phrase: number) => void): void;
};

/** @param phrases all different, none empty; a phrase's number is its place here */
export async function buildPhraseIndex(phrases: readonly string[]): Promise<PhraseIndex> {
  const automaton = createAutomaton(phrases.reduce((total, phrase) => total + phrase.length, 1));
  const slice = startTimeSlice();
  for (const [number, phrase] of phrases.entries()) {
    addPhrase(automaton, phrase, number);
    if (slice.isOver()) await slice.rest();
  }
  const order = nodesByDepth(automaton);
  for (const node of order) {
    linkNode(automaton, node);
    if (slice.isOver()) await slice.rest();
  }
  const { transitions, fallback, phrase, nextEnding } = automaton;
  return { search: createSearch({ transitions, fallback, phrase, nextEnding }) };
}

/** Node 0 is the root: nothing read that any phrase begins with. -1 means "none" everywhere. */
type Automaton = {
  size: number;
  transitions: Transitions;
  /** Where the node hangs, and by which UTF-16 unit. */
  parent: Int32Array;
  unit: Uint16Array;
  depth: Int32Array;
  /** The node of the longest proper ending of what was read that some phrase begins with. */
  fallback: Int32Array;
  /** The phrase that ends at the node. */
  phrase: Int32Array;
  /** The nearest node among the fallbacks at which a shorter phrase ends. */
  nextEnding: Int32Array;
};

function createAutomaton(capacity: number): Automaton {
  return {
    size: 1,
    transitions: createTransitions(capacity),
    parent: new Int32Array(capacity),
    unit: new Uint16Array(capacity),
    depth: new Int32Array(capacity),
    fallback: new Int32Array(capacity),
    phrase: new Int32Array(capacity).fill(-1),
    nextEnding: new Int32Array(capacity).fill(-1),
  };
}

function addPhrase(automaton: Automaton, phrase: string, number: number): void {
  let node = 0;
  for (let position = 0; position < phrase.length; position++) {
    const unit = phrase.charCodeAt(position);
    let child = automaton.transitions.get(node, unit);
    if (child === -1) {
      child = automaton.size++;
      automaton.transitions.add(node, unit, child);
      automaton.parent[child] = node;
      automaton.unit[child] = unit;
      automaton.depth[child] = position + 1;
    }
    node = child;
  }
  automaton.phrase[node] = number;
}

/** All nodes but the root, shallow ones first: a node's fallback is shallower than the node. */
function nodesByDepth({ depth, size }: Automaton): Int32Array {
  const starts: number[] = [];
  for (let node = 1; node < size; node++) {
    const level = (depth[node] ?? 0) + 1;
    starts[level] = (starts[level] ?? 0) + 1;
  }
  for (let level = 0; level < starts.length; level++)
    starts[level] = (starts[level] ?? 0) + (starts[level - 1] ?? 0);
  const order = new Int32Array(size - 1);
  for (let node = 1; node < size; node++) {
    const level = depth[node] ?? 0;
    const place = starts[level] ?? 0;
    order[place] = node;
    starts[level] = place + 1;
  }
  return order;
}

function linkNode(automaton: Automaton, node: number): void {
  const { transitions, parent, unit, fallback, phrase, nextEnding } = automaton;
  const own = unit[node] ?? 0;
  let candidate = parent[node] ?? 0;
  let target = -1;
  while (candidate !== 0 && target === -1) {
    candidate = fallback[candidate] ?? 0;
    target = transitions.get(candidate, own);
  }
  const link = target === -1 ? 0 : target;
  fallback[node] = link;
  nextEnding[node] = phrase[link] === -1 ? (nextEnding[link] ?? -1) : link;
}

function createSearch(
  automaton: Pick<Automaton, "transitions" | "fallback" | "phrase" | "nextEnding">,
): PhraseIndex["search"] {
  const { transitions, fallback, phrase, nextEnding } = automaton;
  const step = (from: number, unit: number) => {
    let node = from;
    let next = transitions.get(node, unit);
    while (next === -1 && node !== 0) {
      node = fallback[node] ?? 0;
      next = transitions.get(node, unit);
    }
    return next === -1 ? 0 : next;
  };
  return (text, found) => {
    /** Nodes whose phrase was reported, and with it all that end along with it: else "aa…" would cost its square. */
    const reported = new Set<number>();
    let node = 0;
    for (let position = 0; position < text.length; position++) {
      node = step(node, text.charCodeAt(position));
      const last = phrase[node] === -1 ? (nextEnding[node] ?? -1) : node;
      for (let end = last; end !== -1 && !reported.has(end); end = nextEnding[end] ?? -1) {
        reported.add(end);
        found(phrase[end] ?? -1);
      }
    }
  };
}

/** A hash table from (node, unit) to node that is at most half full. */
type Transitions = {
  get(node: number, unit: number): number;
  add(node: number, unit: number, child: number): void;
};

function createTransitions(capacity: number): Transitions {
  const bits = Math.max(4, Math.ceil(Math.log2(capacity)) + 1);
  const mask = 2 ** bits - 1;
  const units = new Uint16Array(mask + 1);
  const nodes = new Int32Array(mask + 1);
  // The root is nobody's child, so 0 marks a free place.
  const children = new Int32Array(mask + 1);
  const placeOf = (node: number, unit: number) => {
    let place = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> (32 - bits);
    while (children[place] !== 0 && (nodes[place] !== node || units[place] !== unit))
      place = (place + 1) & mask;
    return place;
  };
  return {
    get: (node, unit) => children[placeOf(node, unit)] || -1,
    add(node, unit, child) {
      const place = placeOf(node, unit);
      nodes[place] = node;
      units[place] = unit;
      children[place] = child;
    },
  };
}
