import { type AnsweringCode, findCode } from "@/lib/qrcodes/answering/code-book";
import { replyOfCode } from "@/lib/qrcodes/answering/reply-of-code";
import { type Answer, answer, joinAnswers } from "@/lib/replies/answer";
import { isLateTap, LATE_TAP_REPLY } from "@/lib/replies/late-tap";
import { match } from "@/lib/replies/match";
import type { Verdict } from "@/lib/replies/schema";
import type { RuleMatch } from "@/lib/replies/types";
import type { Inbound } from "@/lib/wechat/wire/inbound";
import type { Runtime } from "./runtime";

/** What is said, by which rule, and why: the verdict is JSON as verdictSchema of the replies reads it. */
export type Decision = { answered: Answer; ruleId: string | null; verdict: string };

type Context = { random: () => number; now: number };

/**
 * Decides what is said to a message or event. A scanned code's own reply comes before every rule; without one the rules
 * answer. A new follower gets the welcome of the follow rule besides where the code says so.
 */
export function decide(inbound: Inbound, runtime: Runtime, context: Context): Decision {
  const code = codeOf(inbound, runtime);
  if (!code) return decideByRules(inbound, runtime, context);
  const decision = decideByCode(code, inbound, runtime, context) ?? decideByRules(inbound, runtime, context);
  return code.alsoWelcome && inbound.type === "subscribe"
    ? withWelcome(decision, inbound, runtime, context)
    : decision;
}

/** Of what may have been forged: nothing is said. */
export const NOT_BELIEVED: Decision = {
  answered: { reply: null, followUps: [] },
  ruleId: null,
  verdict: toJson({ why: "suspicious" }),
};
const NO_RULE: Decision = {
  answered: { reply: null, followUps: [] },
  ruleId: null,
  verdict: toJson({ why: "no-rule" }),
};
const LATE_TAP: Decision = {
  answered: { reply: LATE_TAP_REPLY, followUps: [] },
  ruleId: null,
  verdict: toJson({ why: "late-tap" }),
};

function codeOf(inbound: Inbound, { codes }: Runtime): AnsweringCode | undefined {
  if (inbound.type !== "scan" && inbound.type !== "subscribe") return undefined;
  return inbound.scene === undefined ? undefined : findCode(codes, inbound.scene);
}

function decideByCode(
  code: AnsweringCode,
  inbound: Inbound,
  { rules: { articles, sets, files } }: Runtime,
  { random, now }: Context,
): Decision | null {
  const own = replyOfCode(code, { isFollow: inbound.type === "subscribe", now });
  if (!own) return null;
  const { id, name } = code;
  return {
    answered: answer({ rule: own.said, keyword: "" }, inbound, { articles, sets, files, now, random }),
    ruleId: null,
    verdict: toJson({ why: "code", code: { id, name }, state: own.state }),
  };
}

function decideByRules(inbound: Inbound, { rules, menuKeys }: Runtime, { random, now }: Context): Decision {
  const matched = match(rules, inbound);
  if (matched) {
    const { articles, sets, files } = rules;
    const answered = answer(matched, inbound, { articles, sets, files, now, random });
    return { answered, ruleId: matched.rule.id, verdict: verdictOf(matched) };
  }
  return isLateTap(inbound, rules, menuKeys) ? LATE_TAP : NO_RULE;
}

function withWelcome(
  decision: Decision,
  inbound: Inbound,
  { rules: { follow, articles, sets, files } }: Runtime,
  { random, now }: Context,
): Decision {
  // Where nothing more special answered, it was the welcome already.
  if (!follow || decision.ruleId === follow.rule.id) return decision;
  const { id, name } = follow.rule;
  const welcome = answer({ rule: follow.rule, keyword: "" }, inbound, { articles, sets, files, now, random });
  return {
    answered: joinAnswers(decision.answered, welcome),
    ruleId: decision.ruleId,
    verdict: `${decision.verdict.slice(0, -1)},"welcome":${JSON.stringify({ id, name })}}`,
  };
}

const verdicts = new WeakMap<RuleMatch["trigger"], string>();

/** A trigger and its rule live until the rules are read again. */
function verdictOf({ rule, trigger }: RuleMatch): string {
  let verdict = verdicts.get(trigger);
  if (verdict === undefined) {
    verdict = toJson({ why: "rule", ruleId: rule.id, ruleName: rule.name, trigger });
    verdicts.set(trigger, verdict);
  }
  return verdict;
}

function toJson(verdict: Verdict): string {
  return JSON.stringify(verdict);
}
