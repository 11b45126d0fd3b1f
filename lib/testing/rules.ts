import type { Reply, Trigger } from "@/lib/replies/schema";
import type { StoredRule } from "@/lib/replies/types";

let made = 0;

/** A rule; each one is newer than the one made before. */
export function makeRule(given: Partial<StoredRule> = {}): StoredRule {
  made += 1;
  const id = `rule-${String(made).padStart(6, "0")}`;
  return {
    id,
    name: id,
    priority: 0,
    triggers: [{ type: "default" }],
    replyMode: "all",
    replies: [{ type: "text", text: `reply of ${id}` }],
    createdAt: new Date(1_700_000_000_000 + made),
    ...given,
  };
}

export function says(text: string): Reply {
  return { type: "text", text };
}

export const keyword = {
  exact: (text: string): Trigger => ({ type: "keyword", match: "exact", text }),
  contains: (text: string): Trigger => ({ type: "keyword", match: "contains", text }),
  regex: (text: string): Trigger => ({ type: "keyword", match: "regex", text }),
};
