import type { AccountId } from "@/lib/auth/account-id";
import { match } from "./match";
import { readTrialRules } from "./trial-rules";
import type { Trial } from "./types";

/** Which of the saved rules would answer if a follower said this: the same engine that answers followers. */
export async function tryMessage(accountId: AccountId, text: string): Promise<Trial> {
  const rules = await readTrialRules(accountId);
  const head = { toUser: "", fromUser: "", createTime: 0 };
  const won = match(rules, { ...head, type: "text", content: text, msgId: "" });
  return won && { rule: { id: won.rule.id, name: won.rule.name }, trigger: won.trigger };
}
