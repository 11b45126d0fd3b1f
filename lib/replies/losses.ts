import type { Inbound } from "@/lib/wechat/wire/inbound";
import type { CompiledRules } from "./compile";
import { byKind, match } from "./match";
import type { Trigger } from "./schema";
import type { Loss, StoredRule } from "./types";

/**
 * The conditions of a rule that another rule takes, and which one: found by asking the engine that answers followers what
 * it would say to each. Of an expression nobody can say what fits it, so nothing is said of expressions.
 */
export function listLosses(rules: CompiledRules, rule: { id: string; triggers: readonly Trigger[] }): Loss[] {
  return rule.triggers.flatMap((trigger) => {
    const winners = winnersFor(rules, trigger);
    const [first] = winners;
    const isLost = first && winners.every((winner) => winner.id !== rule.id);
    return isLost ? [{ trigger, by: { id: first.id, name: first.name } }] : [];
  });
}

const head = { toUser: "", fromUser: "", createTime: 0 };
/** Of no writing: no keyword has it. */
const NO_WORD = "\uE000";

/** Who answers what the condition is for; a condition holds its own if it wins one of these. */
function winnersFor(rules: CompiledRules, trigger: Trigger): StoredRule[] {
  switch (trigger.type) {
    case "keyword":
      if (trigger.match === "regex") return [];
      return trigger.match === "exact"
        ? winnersOf(rules, saying(trigger.text))
        : winnersOf(rules, saying(trigger.text), saying(`${NO_WORD}${trigger.text}${NO_WORD}`));
    case "follow":
      return winnersOf(rules, { ...head, type: "subscribe" });
    case "scan":
      return winnersOf(rules, { ...head, type: "scan", scene: trigger.scene, ticket: "" });
    case "click":
      return winnersOf(rules, { ...head, type: "click", key: trigger.key });
    case "message": {
      if (trigger.messageType === "text") return winnersOf(rules, saying(NO_WORD));
      const kind = trigger.messageType === "any" ? "unknownMessage" : trigger.messageType;
      const candidate = byKind(rules, kind);
      return candidate ? [candidate.rule] : [];
    }
    case "default":
      return rules.fallback ? [rules.fallback.rule] : [];
    default:
      return trigger satisfies never;
  }
}

function saying(content: string): Inbound {
  return { ...head, type: "text", content, msgId: "" };
}

function winnersOf(rules: CompiledRules, ...inbounds: Inbound[]): StoredRule[] {
  return inbounds.flatMap((inbound) => match(rules, inbound)?.rule ?? []);
}
