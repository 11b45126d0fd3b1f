import type { Trigger } from "./schema";
import type { StoredRule } from "./types";

/** A trigger on its way to win: what decides between it and another one that fits too. */
export type Candidate = {
  rule: StoredRule;
  trigger: Trigger;
  /** The lower, the closer the trigger describes the message. */
  closeness: (typeof CLOSENESS)[keyof typeof CLOSENESS];
  /** Of two contained keywords the longer wins. */
  length: number;
  /** The rule's place among the account's rules by age. */
  age: number;
};

export const CLOSENESS = {
  exact: 0,
  /** The same but for punctuation at the end. */
  unstopped: 1,
  contains: 2,
  regex: 3,
  message: 4,
  any: 5,
} as const;

/** An exact keyword for a message that ends in other punctuation, or in none. */
export function asUnstopped<One extends Candidate | undefined>(candidate: One) {
  return candidate && { ...candidate, closeness: CLOSENESS.unstopped };
}

/** Whether the first trigger wins: priority, then closeness, then the longer keyword, then the older rule. */
export function beats(a: Candidate, b: Candidate): boolean {
  if (a.rule.priority !== b.rule.priority) return a.rule.priority > b.rule.priority;
  if (a.closeness !== b.closeness) return a.closeness < b.closeness;
  return a.length === b.length ? a.age < b.age : a.length > b.length;
}
