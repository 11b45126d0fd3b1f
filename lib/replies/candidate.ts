import type { Trigger } from "./schema";
import type { StoredRule } from "./types";

/** A trigger on its way to win: what decides between it and another one that fits too. */
export type Candidate = {
  rule: StoredRule;
  trigger: Trigger;
  /** The lower, the closer the trigger describes the message: exact keyword, contained keyword, expression, message kind. */
  closeness: number;
  /** Of two contained keywords the longer wins. */
  length: number;
  /** The rule's place among the account's rules by age. */
  age: number;
};

/** Whether the first trigger wins: priority, then closeness, then the longer keyword, then the older rule. */
export function beats(a: Candidate, b: Candidate): boolean {
  if (a.rule.priority !== b.rule.priority) return a.rule.priority > b.rule.priority;
  if (a.closeness !== b.closeness) return a.closeness < b.closeness;
  return a.length === b.length ? a.age < b.age : a.length > b.length;
}
