import type { AccountId } from "@/lib/auth/account-id";
import { listReplyFiles } from "@/lib/replies/files/data";
import { getRule } from "./data";
import { fileIdsOf } from "./file-replies";
import { lateFilesOf } from "./late-files";
import { listLosses } from "./losses";
import { readTrialRules } from "./trial-rules";
import type { ListedRule, Loss, Standing } from "./types";

/** Null when the rule is gone. */
export async function readStanding(accountId: AccountId, id: string): Promise<Standing | null> {
  const rule = await getRule(accountId, id);
  if (!rule) return null;
  const { [id]: losses = [] } = await listLossesOf(accountId, [rule]);
  const files = await listReplyFiles(accountId, rule.replies.flatMap(fileIdsOf));
  return { enabled: rule.enabled, triggers: rule.triggers.length, losses, lateFiles: lateFilesOf(files) };
}

/** By rule, what others take of it. A rule that is switched off is not meant to answer, and loses nothing. */
export async function listLossesOf(
  accountId: AccountId,
  rules: readonly Pick<ListedRule, "id" | "enabled" | "triggers">[],
): Promise<Record<string, Loss[]>> {
  const enabledRules = rules.filter(({ enabled }) => enabled);
  if (enabledRules.length === 0) return {};
  const trialRules = await readTrialRules(accountId);
  const losses = enabledRules.map((rule) => [rule.id, listLosses(trialRules, rule)] as const);
  return Object.fromEntries(losses.filter(([, lost]) => lost.length > 0));
}
